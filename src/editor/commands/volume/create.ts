import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askObjectName } from '../steps/askObjectName.ts';

export const createVolume: Command = async (services) => {
  const name = await askObjectName({
    title: vscode.l10n.t('Create Volume'),
    prompt: vscode.l10n.t('Name of the volume'),
  });
  if (name === undefined) return;
  const client = await services.engine.client();
  await services.pending.run([name], vscode.l10n.t('creating…'), () =>
    client.createVolume({ name }),
  );
};
