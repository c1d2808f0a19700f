import * as vscode from 'vscode';
import { logsAction } from '../../../core/composeCli/composeArguments.ts';
import { showLogs } from '../../terminals/logs/showLogs.ts';
import type { Command } from '../command.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { hasFiles, runCompose } from './composeRuns.ts';
import { containersOf } from './stateActions.ts';
import { targetsFor } from './targetsFor.ts';

/** Follows the merged output of all containers; where the files are gone, that of each in its own terminal. */
export const showProjectLogs: Command = async (services, args) => {
  const targets = await targetsFor(services, args, { title: vscode.l10n.t('Show Logs') });
  const action = logsAction(services.settings.get('stevedore.logs.tail'));
  for (const target of targets ?? []) {
    if (hasFiles(target)) {
      await runCompose(services, [target], action, true);
      continue;
    }
    const containers = containersOf(await readRecords(services.engine, 'container'), target);
    for (const container of containers) showLogs(services, container);
  }
};
