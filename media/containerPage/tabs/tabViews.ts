import type { TabId } from '../../../src/editor/webviews/protocol/containerPage.ts';
import { logsTab } from './logs/logsTab.ts';
import type { TabViewEntry } from './tabView.ts';

/** The webview halves of the tabs. Overview has none: the page draws it itself. */
export const tabViews: Partial<Record<TabId, TabViewEntry>> = { logs: logsTab };
