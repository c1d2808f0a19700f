import type { ProcessTable } from '../../../../../core/engine/engineClient.ts';
import type { ProcessesUpdate } from '../../../protocol/processesTab.ts';
import type { PageContext } from '../../pageContext.ts';

const NUMBERS = new Set(['PID', 'PPID', '%CPU', 'C', '%MEM']);

/** The engine's table with the columns in words, whatever columns its `ps` has. */
export function toProcessesUpdate(
  { titles, processes }: ProcessTable,
  l10n: PageContext['l10n'],
): ProcessesUpdate {
  const names: Readonly<Record<string, string>> = {
    PID: l10n.t('Process ID'),
    USER: l10n.t('User'),
    UID: l10n.t('User'),
    '%CPU': l10n.t('CPU %'),
    ELAPSED: l10n.t('Running for'),
    COMMAND: l10n.t('Command'),
    CMD: l10n.t('Command'),
  };
  const pid = titles.findIndex((title) => title.toUpperCase() === 'PID');
  return {
    type: 'processes',
    columns: titles.map((title) => ({
      title: names[title.toUpperCase()] ?? title,
      isNumber: NUMBERS.has(title.toUpperCase()),
    })),
    rows: processes.map((cells) => ({ pid: cells[pid] ?? '', cells })),
    labels: {
      table: l10n.t('Processes'),
      kill: l10n.t('End process {0}'),
      note: l10n.t(
        'CPU is the average since the process began. Docker gives the machine’s process numbers.',
      ),
    },
  };
}
