import type { ComposeDocument } from '../../../core/compose/document/composeDocument.ts';
import {
  composeFileNames,
  findFilesFor,
  overrideFileNames,
} from '../../../core/compose/project/composeFileNames.ts';
import type { ComposeFiles } from '../../../core/compose/project/composeFiles.ts';
import type { ComposeProject } from '../../../core/compose/project/composeProject.ts';
import { loadComposeProject } from '../../../core/compose/project/loadProject.ts';
import type { ProjectRequest } from '../../../core/compose/project/projectRequest.ts';
import { baseName, parentFolder } from '../../../core/compose/text/paths.ts';
import type { ProjectOptions, ProjectTarget } from '../../contract/projectTarget.ts';

export interface FoundProject {
  readonly project: ComposeProject;
  /** All services of it. */
  readonly target: ProjectTarget;
}

export interface ProjectFinder {
  readonly files: ComposeFiles;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly options: (key: string) => ProjectOptions;
  /** Documents of an earlier reading: makes this one fast. */
  readonly known?: ReadonlyMap<string, ComposeDocument>;
}

/** The project that a compose file belongs to, read with the options that are remembered for it. */
export async function findProject(finder: ProjectFinder, path: string): Promise<FoundProject> {
  const { files } = finder;
  const found = await findFilesFor(files, path);
  const [main = path] = found;
  const { files: chosen = [] } = finder.options(main);
  const isDefault = found.every(isDefaultName);
  if (chosen.length === 0 && isDefault) {
    // The way that compose finds them by itself: `.env` may name others.
    const project = await loadProjectOf(finder, main, []);
    if (isLoaded(project, path)) return project;
  } else if (chosen.length > 0) {
    const project = await loadProjectOf(finder, main, chosen);
    if (isLoaded(project, path)) return project;
  }
  return loadProjectOf(finder, main, found.length === 0 ? [path] : found);
}

/** What compose is told of a project on its command line, beside what is remembered. */
export type GivenArguments = Pick<ProjectTarget, 'givenName' | 'projectFolder' | 'envFiles'>;

/**
 * Reads a project as compose would with these arguments.
 *
 * @param main path of its first file
 * @param files to be given with `-f`
 */
export async function loadProjectOf(
  finder: ProjectFinder,
  main: string,
  files: readonly string[],
  given: GivenArguments = {},
): Promise<FoundProject> {
  const folder = parentFolder(main);
  const options = finder.options(main);
  const envFiles = options.envFiles ?? given.envFiles;
  const projectFolder = options.projectFolder ?? given.projectFolder;
  const request: ProjectRequest = {
    folder,
    environment: finder.environment,
    ...(files.length > 0 && { files }),
    ...(envFiles !== undefined && { envFiles }),
    ...(options.profiles !== undefined && { profiles: options.profiles }),
    ...(projectFolder !== undefined && { projectFolder }),
    ...(given.givenName !== undefined && { name: given.givenName }),
  };
  const project = await loadComposeProject(finder.files, request, finder.known);
  const { name } = project;
  const target = { project: name, key: main, folder, files, ...given, profiles: [], services: [] };
  return { project, target };
}

function isDefaultName(path: string): boolean {
  const name = baseName(path);
  return [...composeFileNames, ...overrideFileNames].some((each) => each === name);
}

function isLoaded({ project }: FoundProject, path: string): boolean {
  return project.loaded.some(({ document }) => document.source.path === path);
}
