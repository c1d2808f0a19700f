import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { joinNames, listNames } from '../steps/joinNames.ts';
import { servicesFor } from '../steps/swarmObjectsFor.ts';
import { changeServices } from './changeServices.ts';

export const removeServices: Command = async (services, args) => {
  const title = vscode.l10n.t('Remove Services');
  const targets = await servicesFor(services, args, { title });
  if (targets === undefined) return;
  const names = targets.map(({ name }) => name);
  const message =
    targets.length === 1
      ? vscode.l10n.t('Remove the service "{0}"?', names[0] ?? '')
      : vscode.l10n.t('Remove {0} services?', targets.length);
  const running = targets.reduce((sum, service) => sum + service.running, 0);
  const stacks = [...new Set(targets.flatMap(({ stack }) => stack ?? []))];
  const sure = await confirm(
    services,
    message,
    [
      targets.length > 1 ? listNames(names) : undefined,
      running > 0 ? vscode.l10n.t('Tasks that run now and end with it: {0}', running) : undefined,
      stacks.length > 0
        ? vscode.l10n.t('Deploying the stack {0} makes it anew.', joinNames(stacks))
        : undefined,
    ],
    [{ title: vscode.l10n.t('Remove'), value: true }],
  );
  if (sure === undefined) return;
  await changeServices(services, targets, vscode.l10n.t('removing…'), async (client, { id }) => {
    await client.removeService(id);
    return [];
  });
};
