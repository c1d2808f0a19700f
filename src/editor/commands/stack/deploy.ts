import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { isStackName } from '../../../core/swarm/stackCommand.ts';
import type { CommandId } from '../../contract/commandIds.ts';
import type { Services } from '../../host/services.ts';
import { runStackTask } from '../../terminals/swarm/runStackTask.ts';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { saveProjectFiles } from '../project/saveProjectFiles.ts';
import { passProduction } from '../steps/passProduction.ts';
import { askComposeFile } from './askComposeFile.ts';

/** Deploys a compose file as a stack: anew, or as a change of the stack of that name. */
export const deployStack: Command = async (services, [clicked]) => {
  requireTrust();
  if (!(await canDeploy(services))) return;
  const title = vscode.l10n.t('Deploy Stack');
  const file = clicked instanceof vscode.Uri ? clicked : await askComposeFile(title);
  if (file === undefined) return;
  const folder = dirname(file.fsPath);
  const name = await askName(title, basename(folder));
  if (name === undefined) return;
  const options = await askOptions(title);
  if (options === undefined || !(await passProduction(services))) return;
  await saveProjectFiles();
  await runStackTask(services, { name, files: [file.fsPath], ...options }, folder);
};

/** Says what to do where the engine is in no swarm, or cannot change it. */
async function canDeploy({ engine }: Services): Promise<boolean> {
  const client = await engine.client();
  const { status, isManager } = await client.swarmState();
  if (status === 'inactive') {
    const start = vscode.l10n.t('Start a Swarm…');
    const message = vscode.l10n.t('Stacks run in a swarm, and the engine is in none.');
    const command: CommandId = 'stevedore.swarm.init';
    void vscode.window.showInformationMessage(message, start).then((chosen) => {
      if (chosen === start) void vscode.commands.executeCommand(command);
    });
    return false;
  }
  // What the engine says to a worker is put into words for the user.
  if (!isManager) await client.listServices();
  return true;
}

function askName(title: string, folder: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Name of the stack. A stack of that name is changed to what the file says.',
    ),
    value: toStackName(folder),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isStackName(text)
        ? undefined
        : vscode.l10n.t('Letters, digits, and - _ . between them; 63 characters at most.'),
  });
}

interface DeployOptions {
  readonly prune: boolean;
  readonly withRegistryAuth: boolean;
}

async function askOptions(title: string): Promise<DeployOptions | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Remove services that the file no longer has'),
      description: '--prune',
      option: 'prune',
    },
    {
      label: vscode.l10n.t('Let nodes pull with your registry credentials'),
      description: '--with-registry-auth',
      option: 'withRegistryAuth',
    },
  ] as const;
  const placeHolder = vscode.l10n.t('Options, none is needed');
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (picked === undefined) return undefined;
  const chosen = picked.map(({ option }) => option);
  return {
    prune: chosen.includes('prune'),
    withRegistryAuth: chosen.includes('withRegistryAuth'),
  };
}

function toStackName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return name.slice(0, 63);
}
