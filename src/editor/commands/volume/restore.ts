import * as vscode from 'vscode';
import type { BackupContent } from '../../../core/engine/volumes/volumeBackupFile.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import { volumeTargets } from '../../views/rowTargets.ts';
import type { Command } from '../command.ts';
import { askObjectName } from '../steps/askObjectName.ts';
import { confirm } from '../steps/confirm.ts';
import { joinNames } from '../steps/joinNames.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { textArguments } from '../steps/textArguments.ts';
import { runningUsers } from './passCopy.ts';
import { requireHelperImage } from './requireHelperImage.ts';
import { withBytes } from './withBytes.ts';

/** Puts a backup into a new volume, or over what is in one. */
export const restoreVolume: Command = async (services, args) => {
  const title = vscode.l10n.t('Restore Volume');
  if (!(await requireHelperImage(services))) return;
  const [source] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t('Restore'),
      filters: { [vscode.l10n.t('Tar archive')]: ['tar', 'tgz', 'gz'] },
    })) ?? [];
  if (source === undefined) return;
  const file = source.fsPath;
  const content = await checkFile(file);
  const [given] = [...textArguments(args), ...volumeTargets(args)];
  const target = given ?? (await askTarget(services, title, file));
  if (target === undefined) return;
  const name = await (target === ''
    ? askNewName(title, file)
    : restoreOver(services, target, file, content));
  if (name === undefined) return;
  if (target === '') await restoreNew(services, name, file);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Restored {0}: {1} entries, {2}.',
      name,
      content.files,
      formatBytes(content.bytes),
    ),
  );
};

/** From end to end: what is cut off must not take the place of what is there. */
function checkFile(file: string): Thenable<BackupContent> {
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Checking the backup');
  return vscode.window.withProgress({ location, title, cancellable: true }, (_, token) =>
    loadEngine().checkBackup(file, { signal: toAbortSignal(token) }),
  );
}

/** The name of a volume; empty for a new one. */
async function askTarget(
  { engine }: Services,
  title: string,
  file: string,
): Promise<string | undefined> {
  const volumes = await readRecords(engine, 'volume');
  const fresh = { label: vscode.l10n.t('New Volume'), description: nameFrom(file), value: '' };
  const items = volumes.map(({ name, driver }) => ({
    label: name,
    description: driver,
    value: name,
  }));
  const placeHolder = vscode.l10n.t('Where to restore to');
  const picked = await vscode.window.showQuickPick([fresh, ...items], { title, placeHolder });
  return picked?.value;
}

function askNewName(title: string, file: string): Thenable<string | undefined> {
  const prompt = vscode.l10n.t('Name of the new volume');
  return askObjectName({ title, prompt, value: nameFrom(file) });
}

async function restoreNew(
  { engine, volumes, pending }: Services,
  name: string,
  file: string,
): Promise<void> {
  const client = await engine.client();
  await withBytes(vscode.l10n.t('Restoring {0}', name), (signal, onBytes) =>
    pending.run([name], vscode.l10n.t('restoring…'), () => {
      const { restoreVolume: restore, readBackup } = loadEngine();
      const tar = readBackup(file, { signal, onBytes });
      return restore(client, { name }, tar, { signal, session: volumes.session() });
    }),
  );
}

/** Resolves with the name when it was done. */
async function restoreOver(
  services: Services,
  name: string,
  file: string,
  { files, bytes }: BackupContent,
): Promise<string | undefined> {
  const { engine, volumes, pending } = services;
  const client = await engine.client();
  const running = await runningUsers(client, name);
  const empty = await confirm(
    services,
    vscode.l10n.t('Restore the backup into the volume "{0}"?', name),
    [
      vscode.l10n.t('The backup has {0} entries, {1}.', files, formatBytes(bytes)),
      running.length > 0
        ? vscode.l10n.t('These running containers use the volume: {0}.', joinNames(running))
        : undefined,
      vscode.l10n.t(
        'Emptied first, the volume will be as it was. Otherwise files that are not in the backup stay.',
      ),
    ],
    [
      { title: vscode.l10n.t('Empty First'), value: true },
      { title: vscode.l10n.t('Keep Other Files'), value: false },
    ],
  );
  if (empty === undefined) return undefined;
  await volumes.closeFiles(name);
  await withBytes(vscode.l10n.t('Restoring {0}', name), (signal, onBytes) =>
    pending.run([name], vscode.l10n.t('restoring…'), () => {
      const { restoreIntoVolume, readBackup } = loadEngine();
      // Only those that were named have been agreed to.
      const evenRunning = running.length > 0;
      const options = { session: volumes.session(), signal, empty, evenRunning };
      return restoreIntoVolume(client, name, readBackup(file, { signal, onBytes }), options);
    }),
  );
  return name;
}

/** `shop_data-2026-11-21.tar.gz` was made of `shop_data`. */
function nameFrom(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? '';
  const name = base.replace(/\.(tar|tgz|tar\.gz|gz)$/i, '').replace(/-\d{4}-\d{2}-\d{2}$/, '');
  return /^[a-zA-Z0-9][\w.-]+$/.test(name) ? name : '';
}
