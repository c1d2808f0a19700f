import * as vscode from 'vscode';
import { toCommandLine } from '../../../../core/build/commandLine.ts';
import type { Services } from '../../../host/services.ts';
import { shellDialect } from '../../../terminals/shellDialect.ts';

/** Says what was done, with the docker command that does the same for one to copy. Nobody waits for the answer. */
export function sayDone(
  { log }: Pick<Services, 'log'>,
  message: string,
  command: readonly string[],
): void {
  const line = toCommandLine(command, shellDialect);
  log.info(line);
  void offer(message, line);
}

async function offer(message: string, line: string): Promise<void> {
  const copy = vscode.l10n.t('Copy Command');
  if ((await vscode.window.showInformationMessage(message, copy)) === copy) {
    await vscode.env.clipboard.writeText(line);
  }
}
