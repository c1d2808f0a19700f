import type {
  ProcessesRequest,
  ProcessesUpdate,
} from '../../../../src/editor/webviews/protocol/processesTab.ts';
import { element } from '../../element.ts';
import { fill, rowIcon } from '../rowIcon.ts';
import type { TabViewEntry } from '../tabView.ts';

type Table = Extract<ProcessesUpdate, { type: 'processes' }>;

/** The processes of the container as a table; the focus stays on its button when the table is drawn anew. */
export const processesTab: TabViewEntry = {
  create: ({ post }) => {
    const node = element('div', { class: 'tab-body' });
    const kill = (pid: string) => post({ type: 'kill', pid } satisfies ProcessesRequest);
    return {
      node,
      receive: (message) => {
        const update = message as ProcessesUpdate;
        const focused = document.activeElement?.getAttribute('data-pid') ?? undefined;
        node.replaceChildren(
          ...(update.type === 'none'
            ? [element('p', { class: 'note', role: 'status' }, update.text)]
            : [element('p', { class: 'note' }, update.labels.note), drawTable(update, kill)]),
        );
        if (focused !== undefined)
          node.querySelector<HTMLElement>(`[data-pid="${CSS.escape(focused)}"]`)?.focus();
      },
    };
  },
};

function drawTable({ columns, rows, labels }: Table, kill: (pid: string) => void): HTMLElement {
  return element(
    'table',
    { class: 'grid', 'aria-label': labels.table },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...columns.map(({ title, isNumber }) =>
          element('th', { scope: 'col', class: isNumber ? 'number' : undefined }, title),
        ),
        element('td', {}),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map(({ pid, cells }) => {
        const label = fill(labels.kill, pid);
        const button = element(
          'button',
          {
            ...{ type: 'button', class: 'icon-button row-action', 'data-pid': pid },
            ...{ 'aria-label': label, title: label },
          },
          rowIcon('kill'),
        );
        button.addEventListener('click', () => kill(pid));
        return element(
          'tr',
          {},
          ...cells.map((cell, index) =>
            element(
              'td',
              { class: columns[index]?.isNumber === true ? 'number' : undefined },
              cell,
            ),
          ),
          element('td', {}, button),
        );
      }),
    ),
  );
}
