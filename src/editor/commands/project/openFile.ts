import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { hasFiles, requireFiles } from './composeRuns.ts';
import { loadProjects } from './loadProjects.ts';
import { targetsFor } from './targetsFor.ts';

/** Opens the project's first file, or the lines of its services. */
export const openProjectFile: Command = async (services, args) => {
  const title = vscode.l10n.t('Open Compose File');
  const targets = await targetsFor(services, args, { title }, hasFiles);
  for (const target of targets ?? []) {
    const filed = requireFiles(target);
    const place = await loadProjects().placeOf(services, filed);
    const options = place.range === undefined ? {} : { selection: place.range };
    await vscode.window.showTextDocument(vscode.Uri.file(place.path), options);
  }
};
