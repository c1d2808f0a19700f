import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { joinNames } from './joinNames.ts';

/** What became of an action on several objects, by name. */
export interface Outcome {
  readonly done: readonly string[];
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
  readonly skipped: readonly string[];
}

/** One message for all: what was done, what was left out, and each failure with the engine's own words. */
export function reportOutcome(services: Services, outcome: Outcome): void {
  const { done, failed, skipped } = outcome;
  const parts = [
    vscode.l10n.t('{0} of {1} done.', done.length, done.length + failed.length),
    ...(skipped.length > 0 ? [vscode.l10n.t('Left out: {0}.', joinNames(skipped))] : []),
    ...failed
      .slice(0, 3)
      .map(({ name, error }) =>
        vscode.l10n.t('Failed: {0}: {1}', name, services.errors.describe(error)),
      ),
    ...(failed.length > 3 ? [vscode.l10n.t('… and {0} more failures', failed.length - 3)] : []),
  ];
  for (const { name, error } of failed)
    services.log.error(name, error instanceof Error ? error.message : error);
  void showWithLog(services, parts.join(' '));
}

const SHOWN_MS = 8_000;

/** What was done without a failure needs no notification: the status bar says how many, and which were left out. */
export function tellDone(count: number, skipped: readonly string[]): void {
  const parts = [
    vscode.l10n.t('{0} of {1} done.', count, count),
    ...(skipped.length > 0 ? [vscode.l10n.t('Left out: {0}.', joinNames(skipped))] : []),
  ];
  vscode.window.setStatusBarMessage(parts.join(' '), SHOWN_MS);
}

async function showWithLog({ log }: Services, message: string): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  if ((await vscode.window.showWarningMessage(message, showLog)) === showLog) log.show();
}
