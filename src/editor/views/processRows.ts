import type { ProcessTable } from '../../core/engine/engineClient.ts';
import type { Row } from './row.ts';

/** Rows of `top`, whatever columns the engine's `ps` has. */
export function processRows(containerId: string, table: ProcessTable): readonly Row[] {
  const column = (...names: readonly string[]): number =>
    table.titles.findIndex((title) => names.includes(title.toUpperCase()));
  const pidColumn = column('PID');
  const userColumn = column('USER', 'UID');
  const commandColumn = column('CMD', 'COMMAND', 'ARGS');
  return table.processes.map((cells, index) => {
    const pid = cells[pidColumn] ?? '';
    return {
      kind: 'process',
      id: `${containerId}/process/${pid === '' ? index : pid}`,
      pid,
      user: cells[userColumn] ?? '',
      command: cells[commandColumn] ?? cells.at(-1) ?? '',
    };
  });
}
