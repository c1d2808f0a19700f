import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { joinNames } from '../steps/joinNames.ts';
import { sayDone } from './transfer/sayDone.ts';
import { askArchive, uploadFile } from './transfer/uploadFile.ts';

/** Loads the images of an archive that `docker save` or a build has written. */
export const loadImages: Command = async (services, args) => {
  const [given] = args;
  const file =
    given instanceof vscode.Uri
      ? given
      : await askArchive(vscode.l10n.t('Load Images'), vscode.l10n.t('Load'));
  if (file === undefined) return;
  const client = await services.engine.client();
  const title = vscode.l10n.t('Loading {0}', file.fsPath);
  const loaded = await uploadFile(file, title, (content, signal) =>
    client.loadImages(content, { signal }),
  );
  const message = vscode.l10n.t('Loaded {0}.', joinNames(loaded));
  sayDone(services, message, ['docker', 'load', '-i', file.fsPath]);
};
