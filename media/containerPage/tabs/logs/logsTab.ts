import type { LogsUpdate } from '../../../../src/editor/webviews/protocol/logs.ts';
import { LogsView } from '../../../logs/logsView.ts';
import type { TabViewEntry } from '../tabView.ts';

/** The container's log. */
export const logsTab: TabViewEntry = {
  fills: true,
  create: (context) => {
    const view = new LogsView({
      post: (request) => context.post(request),
      readState: () => context.readState(),
      writeState: (choice) => context.writeState(choice),
    });
    view.open();
    return {
      node: view.node,
      receive: (message) => view.receive(message as LogsUpdate),
      show: () => view.open(),
    };
  },
};
