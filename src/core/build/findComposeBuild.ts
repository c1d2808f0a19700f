import { dirname, relative, sep } from 'node:path';
import type { ComposeBuild } from '../compose/composeBuild.ts';
import { composeBuilds } from '../compose/composeBuilds.ts';
import { findFilesFor } from '../compose/project/composeFileNames.ts';
import type { ComposeFiles } from '../compose/project/composeFiles.ts';
import { loadComposeProject } from '../compose/project/loadProject.ts';
import { parentFolder } from '../compose/text/paths.ts';

/**
 * The service that builds the Dockerfile, in the project of the nearest compose file: read whole, with overrides, `extends`,
 * `include` and env files.
 *
 * @param paths absolute paths of compose files; those that are not there are passed over
 */
export async function findComposeBuild(
  dockerfile: string,
  files: ComposeFiles,
  paths: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ComposeBuild | undefined> {
  const nearest = paths.toSorted(
    (left, right) =>
      distance(dockerfile, left) - distance(dockerfile, right) || left.length - right.length,
  );
  const read = new Set<string>();
  for (const path of nearest) {
    if (read.has(path) || (await files.find(path)) !== 'file') continue;
    const request = { folder: parentFolder(path), environment };
    const own = { ...request, files: await findFilesFor(files, path) };
    const project = await loadComposeProject(files, own);
    for (const { document } of project.loaded) read.add(document.source.path);
    const builds = composeBuilds(project);
    const build = builds.find((candidate) => candidate.dockerfile === dockerfile);
    if (build !== undefined) return build;
  }
  return undefined;
}

/** Steps through folders from one file to the other. */
function distance(from: string, to: string): number {
  return relative(dirname(from), dirname(to))
    .split(sep)
    .filter((part) => part !== '').length;
}
