import type { TabId } from '../../../src/editor/webviews/protocol/containerPage.ts';
import { filesTab } from './files/filesTab.ts';
import { inspectTab } from './inspect/inspectTab.ts';
import { logsTab } from './logs/logsTab.ts';
import { processesTab } from './processes/processesTab.ts';
import { statsTab } from './stats/statsTab.ts';
import type { TabViewEntry } from './tabView.ts';

/** The webview halves of the tabs. Overview has none: the page draws it itself. */
export const tabViews: Partial<Record<TabId, TabViewEntry>> = {
  logs: logsTab,
  stats: statsTab,
  files: filesTab,
  processes: processesTab,
  inspect: inspectTab,
};
