import type {
  InspectLabels,
  InspectRequest,
  InspectUpdate,
} from '../../../../src/editor/webviews/protocol/inspectTab.ts';
import { element } from '../../element.ts';
import { fill } from '../rowIcon.ts';
import type { TabViewEntry } from '../tabView.ts';
import { drawJson } from './drawJson.ts';

/** The engine's JSON, to be searched and folded. */
export const inspectTab: TabViewEntry = {
  fills: true,
  create: ({ post, readState, writeState }) => {
    const node = element('div', { class: 'tab-body' });
    let query = wordsOf(readState());
    let shown = '';

    const draw = (json: unknown, labels: InspectLabels): void => {
      const tree = drawJson(json);
      tree.node.setAttribute('aria-label', labels.json);
      const found = element('span', { class: 'aside', role: 'status' });
      const search = element('input', {
        ...{ type: 'search', class: 'search', placeholder: labels.search },
        ...{ 'aria-label': labels.search, spellcheck: 'false' },
      });
      search.value = query;
      const mark = () => {
        query = search.value;
        writeState({ query });
        const count = tree.search(query);
        found.textContent = query === '' ? '' : fill(labels.found, count);
      };
      search.addEventListener('input', mark);
      node.replaceChildren(
        element(
          'div',
          { class: 'tools' },
          search,
          found,
          button(labels.unfoldAll, () => tree.fold(false)),
          button(labels.foldAll, () => tree.fold(true)),
          button(labels.open, () => post({ type: 'open' } satisfies InspectRequest)),
        ),
        tree.node,
      );
      if (query !== '') mark();
    };

    return {
      node,
      receive: (message) => {
        const update = message as InspectUpdate;
        if (update.type === 'none') {
          shown = '';
          node.replaceChildren(element('p', { class: 'note', role: 'status' }, update.text));
          return;
        }
        // What is the same stays as it was folded.
        const text = JSON.stringify(update.json);
        if (text === shown) return;
        shown = text;
        draw(update.json, update.labels);
      },
    };
  },
};

function wordsOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('query' in state)) return '';
  return typeof state.query === 'string' ? state.query : '';
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'action' }, label);
  made.addEventListener('click', act);
  return made;
}
