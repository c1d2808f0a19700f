import type { TabId } from '../../protocol/containerPage.ts';
import type { OpenHostTab } from './hostTab.ts';
import { openLogsTab } from './logs/openLogsTab.ts';

/** The host halves of the tabs. Overview has none: it is drawn from the page itself. */
export const hostTabs: Partial<Record<TabId, OpenHostTab>> = { logs: openLogsTab };
