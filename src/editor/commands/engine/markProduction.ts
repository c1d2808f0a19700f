import * as vscode from 'vscode';
import type { SettingKey } from '../../contract/settingKeys.ts';
import type { Command } from '../command.ts';
import { engineFor } from '../steps/engineFor.ts';

/** Marks an engine as production in the user's settings, or takes the mark away. */
export const markProduction: Command = async (services, args) => {
  const title = vscode.l10n.t('Mark or Unmark as Production');
  const contextName = await engineFor(services, args, title);
  if (contextName === undefined) return;
  const key: SettingKey = 'stevedore.engine.production';
  const marked = services.settings.get(key);
  const next = marked.includes(contextName)
    ? marked.filter((name) => name !== contextName)
    : [...marked, contextName];
  const target = vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration().update(key, next, target);
};
