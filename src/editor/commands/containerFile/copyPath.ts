import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { placesFor } from './placesFor.ts';

export const copyContainerPath: Command = async (services, args) => {
  const places = await placesFor(services, args, {
    title: vscode.l10n.t('Copy Path'),
    prompt: vscode.l10n.t('Path in the container'),
  });
  if (places === undefined || places.length === 0) return;
  await vscode.env.clipboard.writeText(places.map(({ path }) => path).join('\n'));
};
