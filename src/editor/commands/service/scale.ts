import * as vscode from 'vscode';
import type { ServiceRecord } from '../../../core/model/swarm/serviceRecord.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { serviceFor } from '../steps/swarmObjectsFor.ts';
import { changeServices } from './changeServices.ts';

const MOST = 10_000;

/** Asks how many tasks a service is to run. */
export const scaleSwarmService: Command = async (services, args) => {
  const service = await serviceFor(services, args, {
    title: vscode.l10n.t('Scale'),
    offers: ({ mode }) => mode === 'replicated',
  });
  if (service === undefined) return;
  requireReplicas(service);
  const { name, desired } = service;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Scale'),
    prompt: vscode.l10n.t('How many tasks is {0} to run? Now it is {1}.', name, desired),
    value: String(desired + 1),
    validateInput: (text) =>
      /^\d{1,5}$/.test(text) && Number(text) <= MOST
        ? undefined
        : vscode.l10n.t('Type a number from 0 to {0}.', MOST),
  });
  if (typed === undefined || !/^\d{1,5}$/.test(typed)) return;
  const replicas = Number(typed);
  if (replicas < desired) {
    const sure = await confirm(
      services,
      vscode.l10n.t('Scale {0} down to {1}?', name, replicas),
      [vscode.l10n.t('Tasks that end: {0}. The swarm chooses which.', desired - replicas)],
      [{ title: vscode.l10n.t('Scale Down'), value: true }],
    );
    if (sure === undefined) return;
  }
  await changeServices(services, [service], vscode.l10n.t('scaling…'), (client, { id }) =>
    client.scaleService(id, replicas),
  );
};

function requireReplicas({ name, mode }: ServiceRecord): void {
  if (mode === 'replicated') return;
  throw new Error(
    mode === 'global'
      ? vscode.l10n.t('{0} runs once on every node, so it has no number to change.', name)
      : vscode.l10n.t('{0} is a job, so it has no number to change.', name),
  );
}
