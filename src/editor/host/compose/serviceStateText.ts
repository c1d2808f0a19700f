import * as vscode from 'vscode';
import type { ContainerHealth } from '../../../core/model/containerRecord.ts';
import type { ServiceState } from './serviceState.ts';

/** A service's state in words: “running · healthy”, “1/3 running”, “not created”. */
export function serviceStateText(state: ServiceState): string {
  const text = kindText(state);
  return state.health === undefined ? text : `${text} · ${healthText(state.health)}`;
}

function kindText({ kind, running, total, exitCode }: ServiceState): string {
  switch (kind) {
    case 'absent':
      return vscode.l10n.t('not created');
    case 'running':
      return total === 1
        ? vscode.l10n.t('running')
        : vscode.l10n.t('{0}/{1} running', running, total);
    case 'partly':
      return vscode.l10n.t('{0}/{1} running', running, total);
    case 'paused':
      return vscode.l10n.t('paused');
    case 'restarting':
      return vscode.l10n.t('restarting');
    case 'stopped':
      return exitCode === undefined
        ? vscode.l10n.t('stopped')
        : vscode.l10n.t('exited ({0})', exitCode);
  }
}

function healthText(health: ContainerHealth): string {
  switch (health) {
    case 'starting':
      return vscode.l10n.t('health starting');
    case 'healthy':
      return vscode.l10n.t('healthy');
    case 'unhealthy':
      return vscode.l10n.t('unhealthy');
  }
}
