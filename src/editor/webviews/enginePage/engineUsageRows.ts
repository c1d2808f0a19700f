import * as vscode from 'vscode';
import type { DiskUsage } from '../../../core/engine/calls/systemCalls.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { usageKinds, type EngineUsageRow } from '../protocol/enginePage.ts';
import { usageKindLabel } from './enginePageLabels.ts';

/** One bar per kind, all on the scale of the biggest. An engine without build cache has no bar for it. */
export function engineUsageRows(usage: DiskUsage): readonly EngineUsageRow[] {
  const most = Math.max(1, ...usageKinds.map((kind) => usage[kind].bytes));
  return usageKinds
    .filter((kind) => kind !== 'buildCache' || usage.buildCache.count > 0)
    .map((kind): EngineUsageRow => {
      const { bytes, reclaimableBytes, count, activeCount } = usage[kind];
      const label = usageKindLabel(kind);
      const free = Math.min(bytes, reclaimableBytes);
      return {
        kind,
        label,
        text: vscode.l10n.t(
          '{0}, {1} reclaimable, {2} of {3} in use',
          formatBytes(bytes),
          formatBytes(reclaimableBytes),
          activeCount,
          count,
        ),
        keptShare: (bytes - free) / most,
        freeShare: free / most,
        ...(count > activeCount && { pruneLabel: vscode.l10n.t('Prune {0}…', label) }),
      };
    });
}
