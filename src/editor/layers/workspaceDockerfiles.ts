import * as vscode from 'vscode';
import { createLineMover } from '../../core/layers/mapping/moveLines.ts';
import type { BuildProvenance } from '../../core/layers/mapping/provenance.ts';
import type { BuiltDockerfile } from '../host/imageAnalyses.ts';

const mostDockerfiles = 100;

/** A Dockerfile of the workspace as it is now. */
export interface WorkspaceDockerfile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export async function workspaceDockerfiles(): Promise<readonly WorkspaceDockerfile[]> {
  const uris = await vscode.workspace.findFiles(
    '**/{Dockerfile,Dockerfile.*,*.Dockerfile,*.dockerfile,Containerfile,Containerfile.*,*.Containerfile}',
    '{**/node_modules/**,**/.git/**,**/*.dockerignore}',
    mostDockerfiles,
  );
  const files = await Promise.all(uris.map(read));
  return files.filter((file) => file !== undefined);
}

/** The Dockerfile of a builder's record, and the file of the workspace that it most probably was. */
export function builtFrom(
  { dockerfile, fileName }: BuildProvenance,
  files: readonly WorkspaceDockerfile[],
): BuiltDockerfile | undefined {
  if (dockerfile === undefined) return undefined;
  const name = fileName?.split('/').at(-1);
  let best: { readonly uri: vscode.Uri; readonly share: number } | undefined;
  for (const { uri, text } of files) {
    // The name decides between copies of one text.
    const share = sharedLines(dockerfile, text) + (uri.path.endsWith(`/${name ?? ''}`) ? 0.1 : 0);
    if (share > (best?.share ?? 0.5)) best = { uri, share };
  }
  return { text: dockerfile, uri: best?.uri };
}

/** Share of the lines of `before` that `after` still has, 0 to 1. */
function sharedLines(before: string, after: string): number {
  const move = createLineMover(before, after);
  const count = before.split('\n').length;
  let kept = 0;
  for (let line = 1; line <= count; line += 1)
    if (move({ start: line, end: line }) !== undefined) kept += 1;
  return kept / count;
}

async function read(uri: vscode.Uri): Promise<WorkspaceDockerfile | undefined> {
  try {
    return { uri, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}
