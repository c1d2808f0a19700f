import * as vscode from 'vscode';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import { joinNames } from '../steps/joinNames.ts';

/** Names of the containers that may change a volume just now. */
export async function runningUsers(
  client: EngineClient,
  volume: string,
): Promise<readonly string[]> {
  const users = await loadEngine().volumeUserRecords(client, volume);
  return users.filter(isActive).map(({ name }) => name);
}

export function isActive({ state }: ContainerRecord): boolean {
  return /^(running|paused|restarting)$/.test(state);
}

/** Before a copy that may be other than people think: files that change meanwhile, owners that are not told. */
export async function passCopy(client: EngineClient, volume: string): Promise<boolean> {
  const running = await runningUsers(client, volume);
  const doubts = [
    ...(running.length > 0
      ? [
          vscode.l10n.t(
            'Running containers use it and may change files meanwhile: {0}.',
            joinNames(running),
          ),
        ]
      : []),
    ...(client.server.product === 'podman'
      ? [vscode.l10n.t('Podman does not tell who owns the files: all will be root’s in the copy.')]
      : []),
  ];
  if (doubts.length === 0) return true;
  const go = vscode.l10n.t('Copy Anyway');
  const message = vscode.l10n.t('Copy the volume "{0}" as it is?', volume);
  const options = { modal: true, detail: doubts.join('\n\n') };
  return (await vscode.window.showWarningMessage(message, options, go)) === go;
}
