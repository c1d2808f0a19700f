import type { Arrangement } from '../contract/arrangement.ts';
import { isSamePlace, recountGroup } from './containerRows.ts';
import type { Row } from './row.ts';
import type { RowSource } from './rowSource.ts';

/**
 * The row as it is now, when a container changed and nothing else of the view did: the one row that an event names
 * and the groups above it. Undefined when the change may have moved, hidden or shown a row.
 */
export function renewRow(
  row: Row,
  source: RowSource,
  arrangement: Arrangement<'containers'>,
): Row | undefined {
  if (row.kind === 'containerGroup') return recountGroup(row, source);
  if (row.kind !== 'container') return undefined;
  const container = source.containers.get(row.container.id);
  if (!container || !isSamePlace(row.container, container, arrangement)) return undefined;
  return { ...row, container };
}
