import * as vscode from 'vscode';
import { hadolintCandidates } from '../../../core/dockerfile/config/configurationFiles.ts';
import {
  createConfigurationReader,
  type ResolvedConfiguration,
} from '../../../core/dockerfile/config/readConfiguration.ts';
import { foldersUpTo } from '../foldersUpTo.ts';
import type { LanguageHost } from '../languageHost.ts';
import { workspaceConfigurationFiles } from './workspaceConfigurationFiles.ts';

const nothing: ResolvedConfiguration = { configuration: {}, isIgnored: false, files: [] };

/** Reads the files that configure the linter for a document. One that is in no folder has none. Never rejects. */
export async function resolveConfiguration(
  environment: LanguageHost['environment'],
  { uri }: Pick<vscode.TextDocument, 'uri'>,
): Promise<ResolvedConfiguration> {
  if (
    uri.scheme === 'untitled' ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined
  )
    return nothing;
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const folders = foldersUpTo(vscode.Uri.joinPath(uri, '..'), top).map(String);
  const home = uri.scheme === 'file' ? homeFolders(environment) : {};
  const reader = createConfigurationReader(workspaceConfigurationFiles, {
    hadolint: hadolintCandidates(folders, home, workspaceConfigurationFiles),
  });
  return reader.forFile(String(uri));
}

function homeFolders(environment: LanguageHost['environment']) {
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  const config = environment['XDG_CONFIG_HOME'];
  const toUri = (path: string): string => String(vscode.Uri.file(path));
  if (home === undefined) return config === undefined ? {} : { config: toUri(config) };
  const own = vscode.Uri.joinPath(vscode.Uri.file(home), '.config');
  return { home: toUri(home), config: config === undefined ? String(own) : toUri(config) };
}
