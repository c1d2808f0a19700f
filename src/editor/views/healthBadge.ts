import * as vscode from 'vscode';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';

/** The badge counts what asks for action, and nothing else. */
export function healthBadge(containers: Iterable<ContainerRecord>): vscode.ViewBadge | undefined {
  const count = unhealthyCount(containers);
  if (count === 0) return undefined;
  const tooltip =
    count === 1
      ? vscode.l10n.t('1 unhealthy container')
      : vscode.l10n.t('{0} unhealthy containers', count);
  return { value: count, tooltip };
}

function unhealthyCount(containers: Iterable<ContainerRecord>): number {
  let count = 0;
  for (const { state, health } of containers) {
    if (state === 'running' && health === 'unhealthy') count += 1;
  }
  return count;
}
