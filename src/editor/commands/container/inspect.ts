import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';
import { showInspections } from '../steps/showInspections.ts';

export const inspectContainers: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Inspect Containers'),
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  await showInspections(
    (containers ?? []).map(({ id, name }) => ({ kind: 'container', id, name })),
  );
};
