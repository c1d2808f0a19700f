import { isComposeFileName } from '../../../core/compose/project/composeFileNames.ts';
import { baseName, parentFolder } from '../../../core/compose/text/paths.ts';
import { projectOrigin } from '../../../core/composeCli/projectOrigin.ts';
import { composeMembership } from '../../../core/model/composeMembership.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import {
  findProject,
  loadProjectOf,
  type FoundProject,
  type ProjectFinder,
} from './findProject.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { ComposeProject } from '../../../core/compose/project/composeProject.ts';

/** A project of the workspace or of the engine. */
export interface KnownProject {
  readonly target: ProjectTarget;
  /** Absent when its files are gone. */
  readonly project?: ComposeProject;
}

/**
 * The projects of these files, then those that only the engine knows. Files that another project includes or is overridden by
 * make none of their own.
 *
 * @param paths compose files of the workspace
 */
export async function findAllProjects(
  finder: ProjectFinder,
  paths: readonly string[],
  containers: Iterable<ContainerRecord>,
): Promise<readonly KnownProject[]> {
  const origins = newestOf(containers);
  const known = await Promise.all(
    (await projectsOfFiles(finder, paths)).map((found) =>
      asCreated(finder, found, origins.get(found.target.project)),
    ),
  );
  const names = new Set(known.map(({ target }) => target.project));
  const others = await Promise.all(
    [...origins]
      .filter(([name]) => !names.has(name))
      .map(([name, { labels }]) => projectOfLabels(finder, name, labels)),
  );
  return [...known, ...others];
}

/** The newest container of each project: it knows best where the project is now. */
function newestOf(containers: Iterable<ContainerRecord>): ReadonlyMap<string, ContainerRecord> {
  const origins = new Map<string, ContainerRecord>();
  for (const container of containers) {
    const name = composeMembership(container.labels)?.project;
    const other = name === undefined ? undefined : origins.get(name);
    if (name !== undefined && (other === undefined || other.createdAt < container.createdAt))
      origins.set(name, container);
  }
  return origins;
}

/** With the files that its containers were made from, where these are more than compose takes by itself. */
async function asCreated(
  finder: ProjectFinder,
  found: FoundProject,
  origin: ContainerRecord | undefined,
): Promise<FoundProject> {
  const { key, folder } = found.target;
  const { files } = projectOrigin(origin?.labels ?? {});
  const isSame = files.join() === found.project.files.join();
  const isOther = files[0] !== key || finder.options(key).files !== undefined;
  if (folder === undefined || isSame || isOther || !(await areThere(finder, files))) return found;
  return loadProjectOf(finder, key, files);
}

async function areThere({ files }: ProjectFinder, paths: readonly string[]): Promise<boolean> {
  const kinds = await Promise.all(paths.map((path) => files.find(path)));
  return kinds.every((kind) => kind === 'file');
}

async function projectsOfFiles(
  finder: ProjectFinder,
  paths: readonly string[],
): Promise<readonly FoundProject[]> {
  const found: FoundProject[] = [];
  const loaded = new Set<string>();
  const isTaken = (path: string): boolean => loaded.has(path);
  // Those higher up include those below; the plain name is the one that others override.
  const sorted = paths
    .filter((path) => isComposeFileName(baseName(path)))
    .toSorted((left, right) => depth(left) - depth(right) || left.length - right.length);
  const mains = sorted.filter((path) => /^(?:docker-)?compose\.ya?ml$/.test(baseName(path)));
  const folders = new Set(mains.map(parentFolder));
  const alone = sorted.filter((path) => !folders.has(parentFolder(path)));
  for (const path of [...mains, ...alone]) {
    if (isTaken(path)) continue;
    const project = await findProject(finder, path);
    for (const { document } of project.project.loaded) loaded.add(document.source.path);
    loaded.add(path);
    found.push(project);
  }
  return found;
}

function depth(path: string): number {
  return path.split(/[\\/]/).length;
}

async function projectOfLabels(
  finder: ProjectFinder,
  name: string,
  labels: ContainerRecord['labels'],
): Promise<KnownProject> {
  const gone: KnownProject = {
    target: { project: name, key: name, files: [], profiles: [], services: [] },
  };
  const { files, folder, envFiles } = projectOrigin(labels);
  const [main] = files;
  if (main === undefined || !(await areThere(finder, files))) return gone;
  const given = {
    ...(folder !== undefined && folder !== parentFolder(main) && { projectFolder: folder }),
    ...(envFiles.length > 0 && { envFiles }),
  };
  const chosen = finder.options(main).files ?? files;
  const found = await loadProjectOf(finder, main, chosen, given);
  if (found.project.name === name) return found;
  return loadProjectOf(finder, main, chosen, { ...given, givenName: name });
}
