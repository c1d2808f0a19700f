import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { showInspections } from '../steps/showInspections.ts';
import { volumesFor } from '../steps/volumesFor.ts';

export const inspectVolumes: Command = async (services, args) => {
  const names = await volumesFor(services, args, {
    title: vscode.l10n.t('Inspect Volumes'),
    none: vscode.l10n.t('There is no volume.'),
  });
  await showInspections((names ?? []).map((name) => ({ kind: 'volume', id: name, name })));
};
