import * as vscode from 'vscode';
import { findComposeBuild } from '../../core/build/findComposeBuild.ts';
import { isRemoteContext } from '../../core/compose/isRemoteContext.ts';
import {
  composeFileNames,
  overrideFileNames,
} from '../../core/compose/project/composeFileNames.ts';
import { workspaceFiles } from '../host/compose/workspaceFiles.ts';
import { foldersUpTo } from './foldersUpTo.ts';
import type { LanguageHost } from './languageHost.ts';

export interface ContextRoot {
  readonly uri: vscode.Uri;
  /** False when it is only the Dockerfile's own folder, for want of better knowledge. */
  readonly isCertain: boolean;
}

/**
 * The folder that is sent when a Dockerfile is built: what the setting says, else the compose file that builds it,
 * else its own folder. Undefined for documents that are in no folder, and for contexts that are no folder.
 */
export async function resolveContextRoot(
  { settings, environment }: Pick<LanguageHost, 'settings' | 'environment'>,
  document: Pick<vscode.TextDocument, 'uri'>,
): Promise<ContextRoot | undefined> {
  const { uri } = document;
  // Of a file system that VS Code does not know nothing can be read.
  if (
    uri.scheme === 'untitled' ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined
  )
    return undefined;
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const own = vscode.Uri.joinPath(uri, '..');
  const set = settings.get('stevedore.build.context', uri);
  if (set !== '') return { uri: within(workspaceFolder ?? own, set), isCertain: true };
  const composed = await composeContext(uri, workspaceFolder, environment);
  if (composed === undefined) return { uri: own, isCertain: false };
  return isRemoteContext(composed)
    ? undefined
    : {
        uri: uri.scheme === 'file' ? vscode.Uri.file(composed) : uri.with({ path: composed }),
        isCertain: true,
      };
}

/** Outside the disk paths have slashes on every system. */
function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.path;
}

function within(folder: vscode.Uri, path: string): vscode.Uri {
  const isAbsolute = /^(?:[/\\]|[a-z]:[/\\])/i.test(path);
  return isAbsolute
    ? folder.with({ path: vscode.Uri.file(path).path })
    : vscode.Uri.joinPath(folder, path);
}

/** Looks beside the Dockerfile and in the folders above it, up to the workspace folder. */
async function composeContext(
  dockerfile: vscode.Uri,
  workspaceFolder: vscode.Uri | undefined,
  environment: LanguageHost['environment'],
): Promise<string | undefined> {
  const folders = foldersUpTo(vscode.Uri.joinPath(dockerfile, '..'), workspaceFolder);
  const paths = [...folders].flatMap((folder) =>
    [...composeFileNames, ...overrideFileNames].map((name) =>
      pathOf(vscode.Uri.joinPath(folder, name)),
    ),
  );
  const files = workspaceFiles(dockerfile);
  return (await findComposeBuild(pathOf(dockerfile), files, paths, environment))?.context;
}
