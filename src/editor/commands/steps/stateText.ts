import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { stateText as stateWord } from '../../views/factText.ts';

/** The state in a word or two: `exited with code 1`, `running, unhealthy`. */
export function stateText({ state, exitCode, health }: ContainerRecord): string {
  if (state === 'exited' && exitCode !== undefined)
    return vscode.l10n.t('exited with code {0}', exitCode);
  return health === 'unhealthy' ? vscode.l10n.t('running, unhealthy') : stateWord(state);
}
