import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { copyContainerPath } from '../containerFile/copyPath.ts';
import { isOfFiles } from '../containerFile/placesFor.ts';
import { containersFor } from '../steps/containersFor.ts';
import { copyLines } from '../steps/copyLines.ts';

export const copyContainerName: Command = async (services, args) => {
  // The key for copying means what has the focus, which may be a file of a container.
  if (isOfFiles(args)) return copyContainerPath(services, args);
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Copy Container Names'),
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  await copyLines((containers ?? []).map(({ name }) => name));
};
