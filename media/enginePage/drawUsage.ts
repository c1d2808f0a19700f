import type {
  EnginePage,
  EngineRequest,
  EngineUsageRow,
} from '../../src/editor/webviews/protocol/enginePage.ts';
import { element } from '../containerPage/element.ts';

type Post = (request: EngineRequest) => void;

/** Bars of what each kind takes: what stays, then what can be freed. The numbers stand beside them in words. */
export function drawUsage({ usage, labels }: EnginePage, post: Post): HTMLElement {
  const section = element(
    'section',
    { class: 'usage', 'aria-labelledby': 'usage-title' },
    element('h2', { id: 'usage-title' }, labels.usage),
    element(
      'p',
      { class: 'measuring', role: 'status' },
      usage.state === 'measuring' ? labels.measuring : '',
    ),
    ...usage.rows.map((row) => drawRow(row, post)),
  );
  if (usage.rows.length > 0) {
    const key = (name: string, text: string) =>
      element('span', { class: 'key' }, element('span', { class: `swatch ${name}` }), text);
    section.append(
      element('p', { class: 'legend' }, key('kept', labels.kept), key('free', labels.reclaimable)),
    );
  }
  return section;
}

function drawRow(row: EngineUsageRow, post: Post): HTMLElement {
  const bar = element(
    'span',
    { class: 'track', 'aria-hidden': 'true' },
    part('kept', row.keptShare),
    part('free', row.freeShare),
  );
  const line = element(
    'div',
    { class: 'usage-row' },
    element('h3', {}, row.label),
    bar,
    element('span', { class: 'numbers' }, row.text),
  );
  if (row.pruneLabel !== undefined) {
    const button = element(
      'button',
      { type: 'button', class: 'action', 'data-key': `prune:${row.kind}` },
      row.pruneLabel,
    );
    button.addEventListener('click', () => post({ type: 'prune', kind: row.kind }));
    line.append(button);
  }
  return line;
}

/** The width comes by the style object, which the page's policy allows, unlike a style attribute. */
function part(name: string, share: number): HTMLElement {
  const node = element('span', { class: name });
  node.style.width = `${(share * 100).toFixed(2)}%`;
  return node;
}
