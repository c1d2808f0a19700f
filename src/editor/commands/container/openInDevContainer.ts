import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { containerFor } from '../steps/containersFor.ts';

const EXTENSION = 'ms-vscode-remote.remote-containers';
/** Takes a container's id as its argument. */
const ATTACH = 'remote-containers.attachToRunningContainer';

/** Opens a window of VS Code in a running container, by the extension that is made for it. */
export const openInDevContainer: Command = async (services, args) => {
  if (vscode.extensions.getExtension(EXTENSION) === undefined) {
    const show = vscode.l10n.t('Show the Extension');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t('A window in a container takes the extension Dev Containers.'),
      show,
    );
    if (chosen === show) await vscode.commands.executeCommand('extension.open', EXTENSION);
    return;
  }
  const container = await containerFor(services, args, {
    title: vscode.l10n.t('Open in Dev Containers'),
    none: vscode.l10n.t('No container is running.'),
    offers: ({ state }) => state === 'running',
  });
  if (container !== undefined) await vscode.commands.executeCommand(ATTACH, container.id);
};
