import * as vscode from 'vscode';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { listNames } from '../steps/joinNames.ts';
import { stateText } from '../steps/stateText.ts';
import { volumeFor } from './volumeFor.ts';

/** Takes everything out of a volume: says who depends on it, and asks for its name. */
export const emptyVolume: Command = async (services, args) => {
  const title = vscode.l10n.t('Empty Volume');
  const none = vscode.l10n.t('There is no volume.');
  const volume = await volumeFor(services, args, { title, none });
  if (volume === undefined) return;
  const { volumes, pending } = services;
  const client = await services.engine.client();
  const { volumeUserRecords, emptyVolume: empty, clearVolume } = loadEngine();
  const users = await volumeUserRecords(client, volume);
  const lines = users.map((user) => `${user.name} (${stateText(user)})`);
  const sure = await confirm(
    services,
    vscode.l10n.t('Remove everything in the volume "{0}"?', volume),
    [
      lines.length > 0
        ? `${vscode.l10n.t('These containers use it:')}\n${listNames(lines)}`
        : vscode.l10n.t('No container uses it.'),
      vscode.l10n.t('This cannot be undone.'),
    ],
    [{ title: vscode.l10n.t('Empty…'), value: true }],
  );
  if (sure === undefined) return;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Type the name of the volume to empty it: {0}', volume),
    placeHolder: volume,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text === '' || text === volume ? undefined : vscode.l10n.t('The name is "{0}".', volume),
  });
  if (typed !== volume) return;
  await volumes.closeFiles(volume);
  await pending.run([volume], vscode.l10n.t('emptying…'), () =>
    users.length === 0 ? empty(client, volume) : clearVolume(client, volume, volumes.session()),
  );
};
