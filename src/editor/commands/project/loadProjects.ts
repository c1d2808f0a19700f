import { loadBundle } from '../../host/loadBundle.ts';
import type * as projectsModule from '../../views/projects/entry.ts';

/** What reads compose files: a bundle that the view of projects shares. */
export function loadProjects(): typeof projectsModule {
  return loadBundle('projects') as typeof projectsModule;
}
