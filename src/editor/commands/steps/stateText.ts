import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';

/** The state in a word or two: `exited (1)`, `running, unhealthy`. */
export function stateText({ state, exitCode, health }: ContainerRecord): string {
  if (state === 'exited' && exitCode !== undefined)
    return vscode.l10n.t('exited with code {0}', exitCode);
  if (health === 'unhealthy') return vscode.l10n.t('running, unhealthy');
  switch (state) {
    case 'created':
      return vscode.l10n.t('created');
    case 'running':
      return vscode.l10n.t('running');
    case 'paused':
      return vscode.l10n.t('paused');
    case 'restarting':
      return vscode.l10n.t('restarting');
    case 'removing':
      return vscode.l10n.t('being removed');
    case 'exited':
      return vscode.l10n.t('exited');
    case 'dead':
      return vscode.l10n.t('dead');
  }
}
