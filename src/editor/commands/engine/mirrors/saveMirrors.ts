import * as vscode from 'vscode';
import type { DaemonJsonPlace, DaemonRestart } from '../../../../core/model/daemonJsonPlace.ts';
import { editDaemonJson } from '../../../../core/model/editDaemonJson.ts';
import type { ConfirmServices } from '../../steps/confirm.ts';
import { passProduction } from '../../steps/passProduction.ts';
import { isNotPermitted, readDaemonFile, writeDaemonFile } from './daemonFile.ts';
import { offerText } from './offerText.ts';
import { showDifference } from './showDifference.ts';

/** Shows what will change, asks, writes with a copy of the old file, and says how the engine comes to read it. */
export async function saveMirrors(
  services: ConfirmServices,
  contextName: string,
  { path, restart }: Extract<DaemonJsonPlace, { kind: 'file' }>,
  text: string | undefined,
  mirrors: readonly string[],
): Promise<void> {
  const next = editDaemonJson(text ?? '', { mirrors });
  const difference = await showDifference(path, text, next);
  try {
    const write = {
      label: vscode.l10n.t('Write'),
      ...(text !== undefined && {
        detail: vscode.l10n.t('A copy of the present file stays beside it.'),
      }),
    };
    const copy = { label: vscode.l10n.t('Copy Text') };
    // No dialog: what is asked about lies below it.
    const picked = await vscode.window.showQuickPick([write, copy], {
      title: vscode.l10n.t('Write {0} as shown?', path),
      ignoreFocusOut: true,
    });
    if (picked === copy) await vscode.env.clipboard.writeText(next);
    if (picked !== write || !(await passProduction(services, contextName))) return;
    if ((await readDaemonFile(path)) !== text) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} has changed in the meantime. Nothing was written: start again.', path),
      );
      return;
    }
    await writeDaemonFile(path, next);
  } catch (error) {
    if (!isNotPermitted(error)) throw error;
    const reason = vscode.l10n.t('You may not write {0}. Nothing was changed.', path);
    await offerText(mirrors, text ?? '', reason);
    return;
  } finally {
    await difference.close();
  }
  await sayRestart(restart);
}

/** Never done by us: it may stop containers. */
async function sayRestart(restart: DaemonRestart): Promise<void> {
  const command = restartCommands[restart];
  const copy = vscode.l10n.t('Copy Command');
  const picked = await vscode.window.showInformationMessage(
    command === undefined
      ? vscode.l10n.t('Saved. The engine reads it at its next start: restart Docker Desktop.')
      : vscode.l10n.t(
          'Saved. The engine reads it at its next start: {0}. Containers without live restore stop with it.',
          command,
        ),
    ...(command === undefined ? [] : [copy]),
  );
  if (picked === copy && command !== undefined) await vscode.env.clipboard.writeText(command);
}

const restartCommands: Readonly<Record<DaemonRestart, string | undefined>> = {
  system: 'sudo systemctl restart docker',
  user: 'systemctl --user restart docker',
  windowsService: 'Restart-Service docker',
  desktop: undefined,
};
