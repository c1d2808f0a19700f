import type { StatsRequest, StatsUpdate } from '../../../../src/editor/webviews/protocol/stats.ts';
import type { TabViewEntry } from '../tabView.ts';
import { StatsView } from './statsView.ts';

/** What the container uses. */
export const statsTab: TabViewEntry = {
  create: ({ post }) => {
    const view = new StatsView();
    const open: StatsRequest = { type: 'open' };
    post(open);
    return {
      node: view.node,
      receive: (message) => view.receive(message as StatsUpdate),
      show: () => post(open),
    };
  },
};
