import type * as vscode from 'vscode';

/** `.stevedore.yaml` or a hadolint configuration, by its name; undefined for any other file. */
export function configurationKind({
  path,
}: Pick<vscode.Uri, 'path'>): 'stevedore' | 'hadolint' | undefined {
  if (/\/\.stevedore\.ya?ml$/.test(path)) return 'stevedore';
  return /\/\.?hadolint\.ya?ml$/.test(path) ? 'hadolint' : undefined;
}

/** The same names for a file watcher. */
export const configurationGlob = '**/{.stevedore,.hadolint,hadolint}.{yaml,yml}';
