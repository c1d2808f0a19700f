import { dirname, isAbsolute, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { ComposeBuild } from '../../../core/compose/composeBuild.ts';
import type { ComposeFile } from '../../../core/build/findComposeBuild.ts';
import type { Services } from '../../host/services.ts';
import { loadBuild } from './loadBuild.ts';

/** Where a Dockerfile is built, and what a compose file says of it. */
export interface BuildPlace {
  readonly context: string;
  readonly compose?: ComposeBuild;
}

/** The setting wins, then the compose file that builds the Dockerfile, then the Dockerfile's own folder. */
export async function findBuildContext(
  { settings }: Pick<Services, 'settings'>,
  dockerfile: vscode.Uri,
): Promise<BuildPlace> {
  const folder = vscode.workspace.getWorkspaceFolder(dockerfile);
  const set = settings.get('stevedore.build.context', dockerfile);
  const files = await readComposeFiles(folder?.uri ?? vscode.Uri.joinPath(dockerfile, '..'));
  const compose = loadBuild().findComposeBuild(dockerfile.fsPath, files, process.env);
  const own = dirname(dockerfile.fsPath);
  const wanted = isAbsolute(set) ? set : resolve(folder?.uri.fsPath ?? own, set);
  return {
    context: set === '' ? (compose?.context ?? own) : wanted,
    ...(compose !== undefined && { compose }),
  };
}

const MOST_COMPOSE_FILES = 100;

async function readComposeFiles(folder: vscode.Uri): Promise<readonly ComposeFile[]> {
  const pattern = new vscode.RelativePattern(folder, '**/{compose,docker-compose}*.{yml,yaml}');
  const found = await vscode.workspace.findFiles(
    pattern,
    '**/{node_modules,.git}/**',
    MOST_COMPOSE_FILES,
  );
  const files = await Promise.all(found.map(readComposeFile));
  return files.filter((file) => file !== undefined);
}

async function readComposeFile(uri: vscode.Uri): Promise<ComposeFile | undefined> {
  const [text, environmentText] = await Promise.all([
    readText(uri),
    readText(vscode.Uri.joinPath(uri, '../.env')),
  ]);
  if (text === undefined) return undefined;
  return { path: uri.fsPath, text, ...(environmentText !== undefined && { environmentText }) };
}

/** Undefined for a file that is not there or cannot be read. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
