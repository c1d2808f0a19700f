import { dirname, isAbsolute, resolve } from 'node:path';
import * as vscode from 'vscode';
import type { ComposeBuild } from '../../../core/compose/composeBuild.ts';
import { diskFiles } from '../../host/compose/composeFiles.ts';
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
  const paths = await composeFilesIn(folder?.uri ?? vscode.Uri.joinPath(dockerfile, '..'));
  const { findComposeBuild } = loadBuild();
  const compose = await findComposeBuild(dockerfile.fsPath, diskFiles, paths, process.env);
  const own = dirname(dockerfile.fsPath);
  const wanted = isAbsolute(set) ? set : resolve(folder?.uri.fsPath ?? own, set);
  return {
    context: set === '' ? (compose?.context ?? own) : wanted,
    ...(compose !== undefined && { compose }),
  };
}

const MOST_COMPOSE_FILES = 100;

async function composeFilesIn(folder: vscode.Uri): Promise<readonly string[]> {
  const pattern = new vscode.RelativePattern(folder, '**/{compose,docker-compose}*.{yml,yaml}');
  const found = await vscode.workspace.findFiles(
    pattern,
    '**/{node_modules,.git}/**',
    MOST_COMPOSE_FILES,
  );
  return found.map(({ fsPath }) => fsPath);
}
