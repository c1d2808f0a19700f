import * as vscode from 'vscode';
import { openAttached } from '../../terminals/session/openAttached.ts';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';

export const attachToContainers: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Attach'),
    none: vscode.l10n.t('No container is running.'),
    offers: ({ state }) => state === 'running',
  });
  for (const container of containers ?? []) openAttached(services, container);
};
