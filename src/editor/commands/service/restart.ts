import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { passProduction } from '../steps/passProduction.ts';
import { servicesFor } from '../steps/swarmObjectsFor.ts';
import { changeServices } from './changeServices.ts';

/** New tasks in place of all, though nothing of the service changed. */
export const restartServices: Command = async (services, args) => {
  const targets = await servicesFor(services, args, {
    title: vscode.l10n.t('Restart Services'),
    offers: ({ mode }) => mode === 'replicated' || mode === 'global',
  });
  if (targets === undefined || !(await passProduction(services))) return;
  await changeServices(services, targets, vscode.l10n.t('restarting…'), (client, { id }) =>
    client.restartService(id),
  );
};
