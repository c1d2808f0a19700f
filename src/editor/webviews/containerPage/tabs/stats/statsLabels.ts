import type * as vscode from 'vscode';
import type { StatsLabels } from '../../../protocol/stats.ts';

/** The words of the statistics. */
export function statsLabels(l10n: Pick<typeof vscode.l10n, 't'>): StatsLabels {
  return {
    processor: l10n.t('CPU'),
    memory: l10n.t('Memory'),
    network: l10n.t('Network'),
    blocks: l10n.t('Disk'),
    processes: l10n.t('Processes and threads'),
    received: l10n.t('received'),
    sent: l10n.t('sent'),
    read: l10n.t('read'),
    written: l10n.t('written'),
    ofProcessors: l10n.t('100 % is one of {0} processors'),
    ofLimit: l10n.t('of {0}'),
    withoutCache: l10n.t('without {0} of file cache'),
    perSecond: l10n.t('{0}/s'),
    inTotal: l10n.t('{0} since the start'),
    waiting: l10n.t('Waiting for the first measurement…'),
    window: l10n.t('Shown is what was measured while this was open, up to five minutes.'),
  };
}
