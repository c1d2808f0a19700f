import * as vscode from 'vscode';
import { describeError, isAborted } from './describeError.ts';
import type { ErrorReporter } from './services.ts';

/** Shows what the user's own action failed with. Background failures belong into rows and welcome views. */
export function createErrorReporter(log: vscode.LogOutputChannel): ErrorReporter {
  return {
    describe: describeError,
    report: (action, error) => {
      if (isAborted(error)) return;
      log.error(action, error instanceof Error ? (error.stack ?? error.message) : error);
      void offerLog(`${action}: ${describeError(error)}`, log);
    },
  };
}

async function offerLog(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
