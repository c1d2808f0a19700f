import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { networksFor } from '../steps/networksFor.ts';
import { showInspections } from '../steps/showInspections.ts';

export const inspectNetworks: Command = async (services, args) => {
  const networks = await networksFor(services, args, {
    title: vscode.l10n.t('Inspect Networks'),
    none: vscode.l10n.t('There is no network.'),
  });
  await showInspections((networks ?? []).map(({ id, name }) => ({ kind: 'network', id, name })));
};
