import type {
  FilesRequest,
  FilesUpdate,
} from '../../../../src/editor/webviews/protocol/filesTab.ts';
import { element } from '../../element.ts';
import type { TabViewEntry } from '../tabView.ts';
import { drawFolder } from './drawFolder.ts';

/** One folder of the container at a time. */
export const filesTab: TabViewEntry = {
  create: ({ post, readState, writeState }) => {
    const node = element('div', { class: 'tab-body' });
    const send = (request: FilesRequest) => post(request);
    const remembered = pathOf(readState());
    let wanted = remembered === '/' ? undefined : remembered;
    let shown: string | undefined;

    return {
      node,
      receive: (message) => {
        const update = message as FilesUpdate;
        if (wanted !== undefined && update.path !== wanted) {
          const path = wanted;
          wanted = undefined;
          send({ type: 'list', path });
          return;
        }
        wanted = undefined;
        writeState({ path: update.path });
        const focused = document.activeElement?.getAttribute('data-key') ?? undefined;
        node.replaceChildren(...drawFolder(update, send));
        const again =
          focused === undefined || update.path !== shown
            ? undefined
            : node.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
        // After going to another folder the keyboard goes on with its first file.
        if (again) again.focus();
        else if (focused !== undefined) node.querySelector<HTMLElement>('tbody button')?.focus();
        shown = update.path;
      },
    };
  },
};

function pathOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('path' in state)) return '/';
  return typeof state.path === 'string' && state.path.startsWith('/') ? state.path : '/';
}
