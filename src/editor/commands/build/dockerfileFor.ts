import * as vscode from 'vscode';
import { findDockerfiles } from '../../terminals/build/findDockerfiles.ts';
import { pickOf } from '../steps/pickOf.ts';

/**
 * The Dockerfile that a build is about, saved: the one given, the one in the active editor, or one that the user
 * picks. Undefined when there is none.
 */
export async function dockerfileFor(args: readonly unknown[]): Promise<vscode.Uri | undefined> {
  const uri = await dockerfileUri(args);
  if (uri === undefined) return undefined;
  const open = vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString(),
  );
  // One that was never saved is given its place now.
  const isUnsaved = open !== undefined && (open.isDirty || open.isUntitled);
  const saved = isUnsaved ? await vscode.workspace.save(uri) : uri;
  if (saved !== undefined && saved.scheme !== 'file')
    throw new Error(vscode.l10n.t('Only a Dockerfile on disk can be built: {0}', saved.toString()));
  return saved;
}

async function dockerfileUri([clicked]: readonly unknown[]): Promise<vscode.Uri | undefined> {
  if (clicked instanceof vscode.Uri) return clicked;
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === 'dockerfile') return active.uri;
  const picked = await pickOf(Promise.resolve(findDockerfiles()).then(toItems), {
    title: vscode.l10n.t('Build Image'),
    none: vscode.l10n.t('There is no Dockerfile in this workspace.'),
    many: false,
  });
  return picked?.[0];
}

function toItems(uris: readonly vscode.Uri[]) {
  const paths = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), value: uri }));
  return paths.toSorted((left, right) => left.label.localeCompare(right.label));
}
