import { isAbsolutePath, parentFolder, resolvePath } from '../text/paths.ts';
import type { Variables } from '../variables/interpolate.ts';
import { parseEnvFile } from '../variables/parseEnvFile.ts';
import { findDefaultFiles } from './composeFileNames.ts';
import type { LoadContext } from './loadContext.ts';

/** What one would give the command line; everything but the folder is optional. */
export interface ProjectRequest {
  /** The folder that the command would run in, absolute. */
  readonly folder: string;
  /** `-f`, absolute or relative to the folder. Without, `COMPOSE_FILE` or the default names count. */
  readonly files?: readonly string[];
  /** `--project-directory`. */
  readonly projectFolder?: string;
  /** `-p`. */
  readonly name?: string;
  /** `--profile`; without, `COMPOSE_PROFILES` counts. `*` is all. */
  readonly profiles?: readonly string[];
  /** `--env-file`; without, the `.env` files of the folder and of the project count. */
  readonly envFiles?: readonly string[];
  /** The environment of the process: wins over env files. */
  readonly environment: Variables;
}

export interface ResolvedRequest {
  readonly paths: readonly string[];
  readonly folder: string;
  readonly variables: Variables;
  readonly profiles: readonly string[];
}

export async function resolveRequest(
  context: LoadContext,
  request: ProjectRequest,
): Promise<ResolvedRequest> {
  const { projectFolder, environment } = request;
  const given = request.files?.map((file) => resolvePath(request.folder, file));
  const start =
    projectFolder === undefined
      ? given?.[0] === undefined
        ? request.folder
        : parentFolder(given[0])
      : resolvePath(request.folder, projectFolder);
  let variables = await withEnvFiles(context, environment, request, start);
  const paths =
    given ??
    namedByEnvironment(variables, request.folder) ??
    (await findDefaultFiles(context.files, start));
  const folder =
    projectFolder === undefined && paths[0] !== undefined ? parentFolder(paths[0]) : start;
  // The `.env` of the folder that the command runs in may have said where the project is.
  if (folder !== start) variables = await withEnvFiles(context, variables, request, folder);
  return { paths, folder, variables, profiles: request.profiles ?? profilesOf(variables) };
}

function namedByEnvironment(variables: Variables, folder: string): readonly string[] | undefined {
  const named = variables['COMPOSE_FILE'];
  if (named === undefined || named === '') return undefined;
  const isWindows = isAbsolutePath(folder) && !folder.startsWith('/');
  const separator = variables['COMPOSE_PATH_SEPARATOR'] ?? '';
  return named
    .split(separator === '' ? (isWindows ? ';' : ':') : separator)
    .filter((path) => path !== '')
    .map((path) => resolvePath(folder, path));
}

function profilesOf(variables: Variables): readonly string[] {
  const names = (variables['COMPOSE_PROFILES'] ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

async function withEnvFiles(
  context: LoadContext,
  variables: Variables,
  { envFiles, folder }: ProjectRequest,
  projectFolder: string,
): Promise<Variables> {
  const isDisabled = /^(?:1|t|true)$/i.test(variables['COMPOSE_DISABLE_ENV_FILE'] ?? '');
  const standard = isDisabled ? [] : [resolvePath(projectFolder, '.env')];
  const paths = envFiles?.map((path) => resolvePath(folder, path)) ?? standard;
  let found: Variables = {};
  for (const path of paths) {
    const text = (await context.readText(path)) ?? '';
    found = { ...found, ...parseEnvFile(text, { ...found, ...variables }) };
  }
  return { ...found, ...variables };
}
