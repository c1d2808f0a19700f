import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { textArguments } from '../steps/textArguments.ts';

/** Shows only repositories with a text in their names. */
export const filterRegistries: Command = async ({ registries }, args) => {
  const text =
    textArguments(args)[0] ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Repositories'),
      prompt: vscode.l10n.t('Text in the name of a repository'),
      value: registries.filter,
    }));
  if (text !== undefined) registries.setFilter(text.trim());
};

export const clearRegistryFilter: Command = ({ registries }) => registries.setFilter('');
