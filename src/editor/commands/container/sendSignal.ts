import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { changeContainers } from '../steps/changeContainers.ts';
import { containersFor } from '../steps/containersFor.ts';
import { signalChoices } from './signals.ts';

/** Signals that end a program or make it drop what it holds. */
const ENDING = /^SIG(?:TERM|KILL|INT|QUIT|ABRT)$/;

/** Sends the main processes of containers a signal that is picked, or typed. */
export const sendSignal: Command = async (services, args) => {
  const title = vscode.l10n.t('Send Signal');
  const containers = await containersFor(services, args, {
    title,
    none: vscode.l10n.t('No container is running.'),
    offers: ({ state }) => state === 'running' || state === 'paused',
  });
  if (containers === undefined) return;
  const signal = await askSignal(title);
  if (signal === undefined) return;
  const send = changeContainers({
    title: () => title,
    none: () => vscode.l10n.t('No container is running.'),
    pending: () => vscode.l10n.t('sending {0}…', signal),
    applies: ({ state }) => state === 'running' || state === 'paused',
    losesWork: ENDING.test(signal),
    work: (client, id) => client.killContainer(id, { unixSignal: signal }),
  });
  await send(
    services,
    containers.map(({ id }) => id),
  );
};

async function askSignal(title: string): Promise<string | undefined> {
  const other = vscode.l10n.t('Another Signal…');
  const picked = await vscode.window.showQuickPick(
    [
      ...signalChoices().map(({ signal, meaning }) => ({ label: signal, description: meaning })),
      { label: other, description: vscode.l10n.t('by its name or number') },
    ],
    { title, matchOnDescription: true },
  );
  if (picked?.label !== other) return picked?.label;
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name or number of the signal, such as SIGRTMIN+3 or 10'),
    validateInput: (text) =>
      /^(?:SIG[A-Z0-9]+(?:[+-]\d+)?|\d{1,2})$/.test(text)
        ? undefined
        : vscode.l10n.t('A name such as SIGUSR1, or a number.'),
  });
}
