import * as vscode from 'vscode';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { passCopy } from './passCopy.ts';
import { requireHelperImage } from './requireHelperImage.ts';
import { volumeFor } from './volumeFor.ts';
import { withBytes } from './withBytes.ts';

/** Writes everything in a volume to a tar file. */
export const backUpVolume: Command = async (services, args) => {
  const title = vscode.l10n.t('Back Up Volume');
  const none = vscode.l10n.t('There is no volume.');
  const volume = await volumeFor(services, args, { title, none });
  if (volume === undefined || !(await requireHelperImage(services))) return;
  const client = await services.engine.client();
  if (!(await passCopy(client, volume))) return;
  const target = await askTarget(title, volume);
  if (target === undefined) return;
  const session = services.volumes.session();
  const bytes = await withBytes(vscode.l10n.t('Backing up {0}', volume), (signal, onBytes) =>
    services.pending.run([volume], vscode.l10n.t('backing up…'), () =>
      loadEngine().backUpVolumeToFile(client, volume, target.fsPath, {
        ...{ session, signal, onBytes, dropOwners: true },
      }),
    ),
  );
  const name = target.path.split('/').at(-1) ?? '';
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Backed up {0} to {1} ({2}).', volume, name, formatBytes(bytes)),
  );
};

function askTarget(title: string, volume: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${volume}-${new Date().toISOString().slice(0, 10)}.tar`;
  return vscode.window.showSaveDialog({
    title,
    saveLabel: vscode.l10n.t('Back Up'),
    filters: { [vscode.l10n.t('Tar archive')]: ['tar'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}
