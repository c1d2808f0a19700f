import * as vscode from 'vscode';
import { scaleAction } from '../../../core/composeCli/composeArguments.ts';
import { readRecords } from '../steps/objectRecords.ts';
import type { Command } from '../command.ts';
import { hasFiles, requireFiles, runCompose } from './composeRuns.ts';
import { confirmScaleDown } from './confirmLoss.ts';
import { chooseService } from './chooseService.ts';
import { containersOf } from './stateActions.ts';
import { targetFor } from './targetsFor.ts';

const MOST = 100;

/** Asks how many containers a service is to have. */
export const scaleService: Command = async (services, args) => {
  const title = vscode.l10n.t('Scale');
  const target = await targetFor(services, args, title, hasFiles);
  const service = target && (await chooseService(services, requireFiles(target), title));
  if (service === undefined) return;
  const [name = ''] = service.services;
  const containers = containersOf(await readRecords(services.engine, 'container'), service);
  const now = containers.length;
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('How many containers is {0} to have? Now it has {1}.', name, now),
    value: String(now + 1),
    validateInput: (text) =>
      /^\d{1,3}$/.test(text) && Number(text) <= MOST
        ? undefined
        : vscode.l10n.t('Type a number from 0 to {0}.', MOST),
  });
  if (typed === undefined) return;
  const count = Number(typed);
  if (count < now && !(await confirmScaleDown(services, name, containers, count))) return;
  await runCompose(services, [service], scaleAction(name, count));
};
