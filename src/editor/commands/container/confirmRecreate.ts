import * as vscode from 'vscode';
import { confirm, type ConfirmServices } from '../steps/confirm.ts';

/** Asks before a container is replaced by a new one, which takes nothing along that is in no volume. */
export async function confirmRecreate(services: ConfirmServices, name: string): Promise<boolean> {
  const confirmed = await confirm(
    services,
    vscode.l10n.t('Recreate "{0}"?', name),
    [
      vscode.l10n.t(
        'A new container takes its place: same name, volumes, networks and options. Files inside it that are in no volume are lost.',
      ),
      vscode.l10n.t('When the new one cannot be started, the old one comes back.'),
    ],
    [{ title: vscode.l10n.t('Recreate'), value: true }],
  );
  return confirmed === true;
}
