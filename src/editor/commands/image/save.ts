import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { imageName, imagesFor, referenceOf } from '../steps/imagesFor.ts';
import { joinNames } from '../steps/joinNames.ts';
import { sayDone } from './transfer/sayDone.ts';

/** Saves images, names kept, as one archive that `docker load` reads. */
export const saveImages: Command = async (services, args) => {
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Save Images'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (images === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const base = images.length === 1 && images[0] ? imageName(images[0]) : 'images';
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Images'),
    defaultUri: vscode.Uri.joinPath(folder, `${base.replaceAll(/[^\w.-]+/g, '-')}.tar`),
    filters: { [vscode.l10n.t('Image archive')]: ['tar'] },
  });
  if (file === undefined) return;
  const client = await services.engine.client();
  const names = joinNames(images.map(imageName));
  const bytes = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Saving {0}', names),
      cancellable: true,
    },
    (bar, token) => {
      let shown = '';
      return loadEngine().saveImageArchive(client, images.map(referenceOf), file.fsPath, {
        signal: toAbortSignal(token),
        onBytes: (count) => {
          const message = formatBytes(count);
          if (message !== shown) bar.report({ message });
          shown = message;
        },
      });
    },
  );
  const message = vscode.l10n.t('Saved {0} ({1}).', names, formatBytes(bytes));
  const command = ['docker', 'save', '-o', file.fsPath, ...images.map(referenceOf)];
  sayDone(services, message, command);
};
