import * as vscode from 'vscode';
import type { LanguageHost } from './languageHost.ts';
import { resolveContextRoot, type ContextRoot } from './resolveContextRoot.ts';

/** The files that builds of a Dockerfile send. Dockerfiles with the same key send the same. */
export interface ContextPlace {
  readonly key: string;
  readonly root: ContextRoot;
  /** The Dockerfile below the root whose own ignore file goes before the common one. */
  readonly ownIgnoreOf: string | undefined;
}

/** Undefined for documents without a build context. */
export async function findContextPlace(
  host: Pick<LanguageHost, 'settings' | 'environment'>,
  document: vscode.TextDocument,
): Promise<ContextPlace | undefined> {
  const root = await resolveContextRoot(host, document);
  if (!root) return undefined;
  const path = relativePath(root.uri, document.uri);
  const hasOwn = path !== undefined && (await exists(ownIgnoreFile(document.uri)));
  const ownIgnoreOf = hasOwn ? path : undefined;
  const key = JSON.stringify([String(root.uri), root.isCertain, ownIgnoreOf]);
  return { key, root, ownIgnoreOf };
}

function ownIgnoreFile(dockerfile: vscode.Uri): vscode.Uri {
  return dockerfile.with({ path: `${dockerfile.path}.dockerignore` });
}

function relativePath(root: vscode.Uri, file: vscode.Uri): string | undefined {
  const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const isBelow =
    root.scheme === file.scheme &&
    root.authority === file.authority &&
    file.path.startsWith(prefix);
  return isBelow ? file.path.slice(prefix.length) : undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
