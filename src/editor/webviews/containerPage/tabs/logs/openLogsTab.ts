import { createLogSession } from '../../../logs/createLogSession.ts';
import { parseLogsRequest } from '../../../protocol/parseLogsRequest.ts';
import { successorOf } from '../../successorOf.ts';
import type { OpenHostTab } from '../hostTab.ts';

/** The log of the page's container, and of those that take its name. */
export const openLogsTab: OpenHostTab = ({ services, container, post }) => {
  const { id, name } = container;
  const { inventory } = services.engine;
  const session = createLogSession(services, {
    sources: [name],
    fileName: name,
    idOf: () => (inventory.containers.has(id) ? id : successorOf(id, name, inventory)?.id),
    post,
  });
  return {
    // The other half opens the log when it can draw it.
    show: () => undefined,
    hide: () => session.stop(),
    answer: (message) => {
      const request = parseLogsRequest(message);
      return request && session.answer(request);
    },
    dispose: () => session.stop(),
  };
};
