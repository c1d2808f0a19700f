import * as vscode from 'vscode';
import { isObjectName } from '../../../core/model/objectName.ts';
import type { Command } from '../command.ts';
import { containerFor } from '../steps/containersFor.ts';

export const renameContainer: Command = async (services, args) => {
  const title = vscode.l10n.t('Rename Container');
  const container = await containerFor(services, args, {
    title,
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (container === undefined) return;
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('New name of {0}', container.name),
    value: container.name,
    ignoreFocusOut: true,
    validateInput: (text) =>
      isObjectName(text)
        ? undefined
        : vscode.l10n.t('Two or more letters, digits, dots, dashes and underscores.'),
  });
  if (name === undefined || name === container.name) return;
  const client = await services.engine.client();
  await client.renameContainer(container.id, name);
};
