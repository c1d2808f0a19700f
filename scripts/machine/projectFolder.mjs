import { fileURLToPath } from 'node:url';

/** The root of the repository. (`import.meta.dirname` is newer than the oldest Node that these scripts start on.) */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
