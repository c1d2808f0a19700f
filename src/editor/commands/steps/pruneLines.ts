import type { PruneItem } from '../../../core/engine/engineClient.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';

/** What would go, the biggest first, with sizes where the engine knows them. */
export function toPruneLines(items: readonly PruneItem[]): readonly string[] {
  return items
    .toSorted((left, right) => (right.bytes ?? -1) - (left.bytes ?? -1) || compare(left, right))
    .map(({ name, bytes }) => (bytes === undefined ? name : `${name} (${formatBytes(bytes)})`));
}

function compare(left: PruneItem, right: PruneItem): number {
  return left.name < right.name ? -1 : 1;
}
