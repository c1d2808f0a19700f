import type { MatchRange } from '../../src/core/model/logs/logSearch.ts';
import { parseAnsi, stripAnsi } from '../../src/core/model/logs/parseAnsi.ts';
import { parseLogFields, type LogFields } from '../../src/core/model/logs/parseLogFields.ts';
import type { LogRow, LogsLabels } from '../../src/editor/webviews/protocol/logs.ts';
import { element } from '../containerPage/element.ts';
import { ansiColor, paint } from './ansiPaint.ts';
import { localTime } from './localTime.ts';
import { markSpans } from './markSpans.ts';

export interface RowContext {
  readonly labels: LogsLabels;
  readonly sources: readonly string[];
  readonly times: boolean;
  readonly current: number | undefined;
  readonly matchesIn: (text: string) => readonly MatchRange[];
  readonly isUnfolded: (position: number) => boolean;
  readonly toggle: (position: number) => void;
}

/** Colours of containers: those of terminals that both themes keep readable. */
const sourceColors = [6, 3, 5, 2, 12, 9, 14, 11, 13, 10, 4, 1];

export function sourceColor(source: number): string {
  return ansiColor(sourceColors[source % sourceColors.length] ?? 6);
}

export function drawRow(row: LogRow, context: RowContext): HTMLElement {
  const { sources, times } = context;
  const node = element('div', { class: `log-row log-${row.kind}` });
  if (times) {
    const time = element('time', { class: 'log-time', datetime: row.time }, localTime(row.time));
    time.title = row.time;
    node.append(time);
  }
  if (sources.length > 1 && row.kind === 'line') {
    const name = element('span', { class: 'log-source' }, sources[row.source] ?? '');
    name.style.color = sourceColor(row.source);
    node.append(name);
  }
  if (row.kind === 'marker') {
    node.classList.add(`log-marker-${row.tone}`);
    node.append(element('span', { class: 'log-text' }, row.text));
    return node;
  }
  drawLine(node, row, context);
  return node;
}

function drawLine(
  node: HTMLElement,
  row: Extract<LogRow, { kind: 'line' }>,
  context: RowContext,
): void {
  const { labels, current, matchesIn } = context;
  if (row.level) node.classList.add(`log-level-${row.level}`);
  if (row.stream === 'stderr') {
    node.classList.add('log-stderr');
    node.title = labels.standardError;
  }
  if (row.position === current) node.classList.add('log-current');
  const plain = stripAnsi(row.text);
  const fields = mayHaveFields(plain) ? parseLogFields(plain) : undefined;
  const text = element('span', { class: 'log-text' });
  for (const { text: piece, style, isMatch } of markSpans(
    parseAnsi(row.text).spans,
    matchesIn(plain),
  )) {
    const part = element(isMatch ? 'mark' : 'span', {}, piece);
    if (!isMatch) paint(part, style);
    text.append(part);
  }
  if (row.cut !== undefined)
    text.append(element('span', { class: 'aside' }, labels.cut.replace('{0}', String(row.cut))));
  if (fields) node.append(foldButton(row.position, context));
  node.append(text);
  if (fields && context.isUnfolded(row.position)) node.append(drawFields(fields));
}

/** Cheap, so that ordinary lines are not parsed as they scroll by. */
function mayHaveFields(text: string): boolean {
  return /^\s*(?:\{|[A-Za-z_@][\w.@/-]*=)/.test(text);
}

function foldButton(position: number, { labels, isUnfolded, toggle }: RowContext): HTMLElement {
  const isOpen = isUnfolded(position);
  const label = isOpen ? labels.fold : labels.unfold;
  const button = element('button', {
    ...{ type: 'button', class: 'log-fold', 'aria-expanded': String(isOpen) },
    ...{ 'aria-label': label, title: label },
  });
  button.addEventListener('click', () => toggle(position));
  return button;
}

function drawFields({ fields }: LogFields): HTMLElement {
  return element(
    'dl',
    { class: 'log-fields' },
    ...fields.flatMap(([name, value]) => [
      element('dt', {}, name),
      element('dd', {}, element('pre', {}, indented(value))),
    ]),
  );
}

/** Objects and lists within a line on lines of their own. */
function indented(value: string): string {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.stringify(JSON.parse(value), undefined, 2);
  } catch {
    return value;
  }
}
