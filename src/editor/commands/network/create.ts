import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askObjectName } from '../steps/askObjectName.ts';
import { completeDraft } from './draftMenu.ts';
import { newDraft, toNetworkSpec } from './networkDraft.ts';

export const createNetwork: Command = async (services) => {
  const title = vscode.l10n.t('Create Network');
  const name = await askObjectName({ title, prompt: vscode.l10n.t('Name of the network') });
  if (name === undefined) return;
  const driver = await vscode.window.showQuickPick(drivers(), {
    title,
    placeHolder: vscode.l10n.t('Driver of the network'),
  });
  if (driver === undefined) return;
  const draft = await completeDraft(title, newDraft(name, driver.label));
  if (draft === undefined) return;
  const client = await services.engine.client();
  await vscode.window.withProgress({ location: { viewId: 'stevedore.networks' } }, () =>
    client.createNetwork(toNetworkSpec(draft)),
  );
};

function drivers(): readonly vscode.QuickPickItem[] {
  return [
    {
      label: 'bridge',
      detail: vscode.l10n.t('A network of its own on this host. Right for nearly everything.'),
    },
    {
      label: 'macvlan',
      detail: vscode.l10n.t(
        'Containers are machines of their own on the host’s network, each with a MAC address.',
      ),
    },
    {
      label: 'ipvlan',
      detail: vscode.l10n.t('As macvlan, but all share the MAC address of the host.'),
    },
    {
      label: 'overlay',
      detail: vscode.l10n.t(
        'One network over several hosts. The engine has to be part of a swarm.',
      ),
    },
  ];
}
