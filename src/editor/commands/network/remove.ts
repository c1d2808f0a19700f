import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { networksFor } from '../steps/networksFor.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { runEach } from '../steps/runEach.ts';
import { confirmNetworkRemoval } from './confirmRemoval.ts';
import { planNetworkRemoval } from './removalPlan.ts';

export const removeNetworks: Command = async (services, args) => {
  const networks = await networksFor(services, args, {
    title: vscode.l10n.t('Remove Networks'),
    none: vscode.l10n.t('There is no network that can be removed.'),
    offers: ({ builtIn }) => !builtIn,
  });
  if (networks === undefined) return;
  const plan = planNetworkRemoval(networks, await readRecords(services.engine, 'container'));
  if ((await confirmNetworkRemoval(services, plan)) === undefined) return;
  const client = await services.engine.client();
  await runEach(services, plan.removable, {
    view: 'stevedore.networks',
    pending: vscode.l10n.t('removing…'),
    key: ({ id }) => id,
    name: ({ name }) => name,
    work: ({ id }) => client.removeNetwork(id),
  });
};
