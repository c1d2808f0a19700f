import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Folders of others' files, and of the version control system. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);

/** What stands beside a Dockerfile under its name, or is made into one first. */
const notDockerfiles =
  /(\.(dockerignore|containerignore|md|orig|rej|bak|swp|tmp|j2|jinja2?|tmpl|tpl|template|erb|mustache|hbs)|~)$/i;

/** Whether a name is one that people give to Dockerfiles. */
export function isDockerfileName(name: string): boolean {
  const isNamed = /^(docker|container)file([.-].*)?$|\.(docker|container)file$/i.test(name);
  return isNamed && !notDockerfiles.test(name);
}

/**
 * The files that a path on the command line means: the path itself, or the Dockerfiles below a folder, sorted.
 * Links to folders are not followed.
 *
 * @param location absolute
 * @param name as given; found files are named after it
 */
export async function findDockerfiles(location: string, name: string): Promise<readonly string[]> {
  return (await stat(location)).isDirectory() ? searchFolder(location, name) : [name];
}

async function searchFolder(location: string, name: string): Promise<readonly string[]> {
  const entries = await readdir(location, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const child = path.join(name, entry.name);
    if (entry.isDirectory()) {
      if (skipped.has(entry.name)) continue;
      const below = path.join(location, entry.name);
      // One folder that nobody may read does not end the search.
      found.push(...(await searchFolder(below, child).catch(() => [])));
    } else if ((entry.isFile() || entry.isSymbolicLink()) && isDockerfileName(entry.name))
      found.push(child);
  }
  return found;
}
