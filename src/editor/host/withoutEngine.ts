import * as vscode from 'vscode';
import { type CommandId, commandIds } from '../contract/commandIds.ts';
import { viewIds } from '../contract/viewIds.ts';
import { setContextKey } from './setContextKey.ts';

/** What a command does that needs no engine. */
export type AbleCommands = Partial<Record<CommandId, (...args: readonly unknown[]) => unknown>>;

/** Where no engine can be reached: views and other commands say so, rather than not answering at all. */
export function withoutEngine(able: AbleCommands = {}): vscode.Disposable {
  setContextKey('stevedore.engineState', 'browser');
  const explain = async (): Promise<void> => {
    const elsewhere = vscode.l10n.t('Open Elsewhere');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t('A container engine needs VS Code on a desktop, or connected to a machine.'),
      elsewhere,
    );
    if (chosen === elsewhere)
      await vscode.commands.executeCommand('workbench.action.remote.showMenu');
  };
  const empty: vscode.TreeDataProvider<never> = {
    getChildren: () => [],
    getTreeItem: (row) => row,
  };
  return vscode.Disposable.from(
    ...commandIds.map((id) => vscode.commands.registerCommand(id, able[id] ?? explain)),
    ...Object.values(viewIds).map((id) => vscode.window.registerTreeDataProvider(id, empty)),
  );
}
