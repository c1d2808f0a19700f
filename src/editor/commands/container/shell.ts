import * as vscode from 'vscode';
import { openShell } from '../../terminals/session/openShell.ts';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';

export const openContainerShell: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Open Shell'),
    none: vscode.l10n.t('No container is running.'),
    offers: ({ state }) => state === 'running',
  });
  for (const container of containers ?? []) openShell(services, container);
};
