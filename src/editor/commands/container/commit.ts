import * as vscode from 'vscode';
import { toAbortSignal } from '../../host/cancellation.ts';
import type { Command } from '../command.ts';
import { askReference } from '../steps/askReference.ts';
import { containerFor } from '../steps/containersFor.ts';

/** Makes an image of what a container's file system has become. */
export const commitContainer: Command = async (services, args) => {
  const title = vscode.l10n.t('Commit to Image');
  const container = await containerFor(services, args, {
    title,
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (container === undefined) return;
  const reference = await askReference({
    title,
    prompt: vscode.l10n.t('Name of the new image'),
    value: `${container.name.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}:latest`,
  });
  if (reference === undefined) return;
  const message = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Message for the image’s history; may stay empty'),
    ignoreFocusOut: true,
  });
  if (message === undefined) return;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Committing {0} to {1}', container.name, reference),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (_, token) => {
    const signal = toAbortSignal(token);
    const client = await services.engine.client(signal);
    const spec = { reference, ...(message === '' ? {} : { message }) };
    await client.commitContainer(container.id, spec, { signal });
  });
};
