import * as vscode from 'vscode';
import { openShell } from '../../terminals/session/openShell.ts';
import type { Command } from '../command.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { pickOf } from '../steps/pickOf.ts';
import { containersOf } from './stateActions.ts';
import { targetFor } from './targetsFor.ts';

/** Opens a shell in the only container that runs, or in the one that the user picks. */
export const openProjectShell: Command = async (services, args) => {
  const title = vscode.l10n.t('Open Shell');
  const target = await targetFor(services, args, title);
  if (target === undefined) return;
  const all = await readRecords(services.engine, 'container');
  const running = containersOf(all, target).filter(({ state }) => state === 'running');
  const [only, ...others] = running;
  if (only !== undefined && others.length === 0) {
    openShell(services, only);
    return;
  }
  const items = running.map((container) => ({
    label: container.name,
    description: container.image,
    value: container,
  }));
  const none = vscode.l10n.t('No container is running.');
  for (const container of (await pickOf(Promise.resolve(items), { title, none })) ?? [])
    openShell(services, container);
};
