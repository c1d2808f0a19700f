import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { waysToStart, type WayToStart } from './waysToStart.ts';

/** Types the command that starts the engine into a terminal; the user looks at it and presses Enter. */
export const startEngine: Command = async () => {
  const picked = await vscode.window.showQuickPick(
    waysToStart(process.platform).map((way) => ({
      label: wayLabel(way),
      ...('command' in way && { detail: way.command }),
      way,
    })),
    {
      title: vscode.l10n.t('Start a Container Engine'),
      placeHolder: vscode.l10n.t('The command is typed into a terminal for you to run'),
    },
  );
  if (picked === undefined) return;
  if ('url' in picked.way) {
    await vscode.env.openExternal(vscode.Uri.parse(picked.way.url));
    return;
  }
  const terminal = vscode.window.createTerminal(vscode.l10n.t('Start Engine'));
  terminal.show();
  terminal.sendText(picked.way.command, false);
};

function wayLabel(way: WayToStart): string {
  switch (way.kind) {
    case 'start':
      return vscode.l10n.t('Start {0}', way.product);
    case 'join':
      return vscode.l10n.t('Let my user talk to {0} (then sign in again)', way.product);
    case 'install':
      return vscode.l10n.t('How to install {0}', way.product);
  }
}
