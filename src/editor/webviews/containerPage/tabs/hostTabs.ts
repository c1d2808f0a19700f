import type { TabId } from '../../protocol/containerPage.ts';
import type { OpenHostTab } from './hostTab.ts';
import { openFilesTab } from './files/openFilesTab.ts';
import { openInspectTab } from './inspect/openInspectTab.ts';
import { openLogsTab } from './logs/openLogsTab.ts';
import { openProcessesTab } from './processes/openProcessesTab.ts';
import { openStatsTab } from './stats/openStatsTab.ts';

/** The host halves of the tabs. Overview has none: it is drawn from the page itself. */
export const hostTabs: Partial<Record<TabId, OpenHostTab>> = {
  logs: openLogsTab,
  stats: openStatsTab,
  files: openFilesTab,
  processes: openProcessesTab,
  inspect: openInspectTab,
};
