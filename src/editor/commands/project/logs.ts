import * as vscode from 'vscode';
import { containerLogsUri, projectLogsUri } from '../../views/logsPageUri.ts';
import type { Command } from '../command.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { containersOf } from './stateActions.ts';
import { targetsFor } from './targetsFor.ts';

/** Shows the logs of a project, or of some of its services, merged by time. Works without its files and without compose. */
export const showProjectLogs: Command = async (services, args) => {
  const targets = await targetsFor(services, args, { title: vscode.l10n.t('Show Logs') });
  for (const target of targets ?? []) {
    const containers = containersOf(await readRecords(services.engine, 'container'), target);
    const names = containers.map(({ name }) => name);
    if (names.length === 0) {
      const none = vscode.l10n.t('{0} has no containers yet.', target.project);
      void vscode.window.showInformationMessage(none);
      continue;
    }
    const isWhole = target.services.length === 0;
    const uri = isWhole ? projectLogsUri(target.project) : containerLogsUri(names);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  }
};
