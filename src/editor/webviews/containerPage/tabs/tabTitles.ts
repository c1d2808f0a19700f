import type { PageTab } from '../../protocol/containerPage.ts';
import type { PageContext } from '../pageContext.ts';

/** The tabs of the page in their order: each has its host half in `hostTabs` and the other in media's `tabViews`. */
export function tabTitles(l10n: PageContext['l10n']): readonly PageTab[] {
  return [
    { id: 'overview', title: l10n.t('Overview') },
    { id: 'logs', title: l10n.t('Logs') },
    { id: 'stats', title: l10n.t('Statistics') },
    { id: 'files', title: l10n.t('Files') },
    { id: 'processes', title: l10n.t('Processes') },
    { id: 'inspect', title: l10n.t('Inspect') },
  ];
}
