import * as vscode from 'vscode';
import type { SettingKey } from '../../contract/settingKeys.ts';
import type { Command } from '../command.ts';
import { engineFor } from '../steps/engineFor.ts';

/** Writes the engine into the workspace's settings, for everyone who opens it; the window's own choice ends. */
export const useEngineInWorkspace: Command = async (services, args) => {
  if (vscode.workspace.workspaceFolders === undefined) {
    const message = vscode.l10n.t('Open a folder first: the choice is kept in its settings.');
    void vscode.window.showInformationMessage(message);
    return;
  }
  const title = vscode.l10n.t('Use Engine in This Workspace');
  const contextName = await engineFor(services, args, title);
  if (contextName === undefined) return;
  const key: SettingKey = 'stevedore.engine.context';
  const target = vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration().update(key, contextName, target);
  await services.engine.choose(undefined);
};
