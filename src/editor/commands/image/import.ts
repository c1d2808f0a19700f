import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askReference } from '../steps/askReference.ts';
import { sayDone } from './transfer/sayDone.ts';
import { askArchive, uploadFile } from './transfer/uploadFile.ts';

/** Makes an image of a root file system in a tar. */
export const importImage: Command = async (services, args) => {
  const [given] = args;
  const title = vscode.l10n.t('Import Root File System');
  const file =
    given instanceof vscode.Uri ? given : await askArchive(title, vscode.l10n.t('Import'));
  if (file === undefined) return;
  const base = (file.path.split('/').at(-1) ?? '').replace(/\..*$/, '').toLowerCase();
  const reference = await askReference({
    title,
    prompt: vscode.l10n.t('Name of the image'),
    value: `${base.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'imported'}:latest`,
  });
  if (reference === undefined) return;
  const client = await services.engine.client();
  await uploadFile(file, vscode.l10n.t('Importing {0}', file.fsPath), (content, signal) =>
    client.importImage(content, { reference }, { signal }),
  );
  const message = vscode.l10n.t('Imported {0}.', reference);
  sayDone(services, message, ['docker', 'import', file.fsPath, reference]);
};
