import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askObjectName } from '../steps/askObjectName.ts';
import { askSubnet } from './askSubnet.ts';

export const createNetwork: Command = async (services) => {
  const title = vscode.l10n.t('Create Network');
  const name = await askObjectName({ title, prompt: vscode.l10n.t('Name of the network') });
  if (name === undefined) return;
  const driver = await vscode.window.showQuickPick(['bridge', 'overlay', 'macvlan', 'ipvlan'], {
    title,
    placeHolder: vscode.l10n.t('Driver of the network'),
  });
  if (driver === undefined) return;
  const subnet = await askSubnet(title);
  if (subnet === undefined) return;
  const client = await services.engine.client();
  await client.createNetwork({ name, driver, ...(subnet !== '' && { subnet }) });
};
