import * as vscode from 'vscode';
import type { TaskRecord, TaskState } from '../../../core/model/swarm/taskRecord.ts';

/** The state of a task in words, with its exit code where it did not end well, and what is to become of it. */
export function taskStateText({ state, desiredState, exitCode }: TaskRecord): string {
  const text = stateText(state);
  if (state === 'failed' && exitCode !== undefined && exitCode !== 0)
    return vscode.l10n.t('{0} with code {1}', text, exitCode);
  if (state === 'running' && (desiredState === 'shutdown' || desiredState === 'remove'))
    return vscode.l10n.t('stopping');
  return text;
}

function stateText(state: TaskState): string {
  switch (state) {
    case 'new':
      return vscode.l10n.t('new');
    case 'pending':
      return vscode.l10n.t('waiting for a node');
    case 'allocated':
      return vscode.l10n.t('allocated');
    case 'assigned':
      return vscode.l10n.t('assigned to a node');
    case 'accepted':
      return vscode.l10n.t('accepted by its node');
    case 'preparing':
      return vscode.l10n.t('preparing');
    case 'ready':
      return vscode.l10n.t('ready to start');
    case 'starting':
      return vscode.l10n.t('starting');
    case 'running':
      return vscode.l10n.t('running');
    case 'complete':
      return vscode.l10n.t('completed');
    case 'shutdown':
      return vscode.l10n.t('stopped');
    case 'failed':
      return vscode.l10n.t('failed');
    case 'rejected':
      return vscode.l10n.t('rejected by its node');
    case 'remove':
      return vscode.l10n.t('being removed');
    case 'orphaned':
      return vscode.l10n.t('lost with its node');
  }
}
