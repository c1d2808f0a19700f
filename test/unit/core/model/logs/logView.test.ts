import assert from 'node:assert/strict';
import type { LogItem, LogLine } from '../../../../../src/core/model/logLine.ts';
import { LogBuffer } from '../../../../../src/core/model/logs/logBuffer.ts';
import { levelOf, LogView, plainText } from '../../../../../src/core/model/logs/logView.ts';

const line = (text: string, more: Partial<LogLine> = {}): LogLine => ({
  ...{ source: 'web', stream: 'stdout', time: text, text },
  ...more,
});
const lines = (...texts: string[]): LogItem[] => texts.map((text) => line(text));
const shown = (view: LogView): string[] =>
  view.rows.slice(view.rows.first).map(({ item }) => ('marker' in item ? item.marker : item.text));

describe('log buffer with older lines', () => {
  it('gives older lines negative numbers, as far as there is room', () => {
    const buffer = new LogBuffer<string>(5);
    buffer.push(['c', 'd', 'e']);
    assert.equal(buffer.unshift(['x', 'a', 'b']), 2);
    assert.deepEqual([buffer.first, buffer.next], [-2, 3]);
    assert.deepEqual(buffer.slice(-2), ['a', 'b', 'c', 'd', 'e']);
    assert.equal(buffer.at(-1), 'b');
    buffer.push(['f']);
    assert.deepEqual(buffer.slice(-10), ['b', 'c', 'd', 'e', 'f']);
    assert.equal(buffer.dropped, 1);
  });

  it('lets the oldest go for as long as a test says so', () => {
    const buffer = new LogBuffer<number>(4);
    buffer.push([1, 2, 9, 3]);
    buffer.dropWhile((value) => value < 5);
    assert.deepEqual(buffer.slice(0), [9, 3]);
  });
});

describe('log view', () => {
  it('keeps so many lines, counts what it dropped, and keeps positions', () => {
    const view = new LogView(3);
    view.push(lines('a', 'b'));
    assert.ok(view.advance());
    view.push(lines('c', 'd', 'e'));
    view.advance();
    assert.deepEqual(shown(view), ['c', 'd', 'e']);
    assert.deepEqual([view.rows.first, view.rows.next], [2, 5]);
    assert.deepEqual([view.kept, view.dropped], [3, 2]);
  });

  it('looks at a burst in steps, and never at what has been dropped meanwhile', () => {
    const view = new LogView(4);
    view.push(lines('a', 'b', 'c', 'd', 'e', 'f'));
    assert.equal(view.advance(2), false);
    assert.deepEqual(shown(view), ['c', 'd']);
    view.push(lines('g', 'h', 'i'));
    assert.ok(view.advance());
    assert.deepEqual(shown(view), ['f', 'g', 'h', 'i']);
  });

  it('filters by level and stream, markers always shown, rows leaving with their lines', () => {
    const view = new LogView(4);
    view.setFilter({ levels: ['error'] });
    view.push([
      ...lines('ERROR one', '  at here', 'INFO two'),
      { source: 'web', marker: 'stopped', time: '' },
    ]);
    view.advance();
    assert.deepEqual(shown(view), ['ERROR one', '  at here', 'stopped']);
    view.push(lines('INFO x', 'INFO y'));
    view.advance();
    assert.deepEqual(shown(view), ['stopped']);
    const { generation } = view;
    view.setFilter({ streams: ['stderr'] });
    view.push([line('bad', { stream: 'stderr' })]);
    view.advance();
    assert.deepEqual(shown(view), ['stopped', 'bad']);
    assert.notEqual(view.generation, generation);
  });

  it('puts older lines before the first, filtered as well', () => {
    const view = new LogView(10);
    view.setFilter({ levels: ['error'] });
    view.push(lines('ERROR b'));
    view.advance();
    assert.equal(view.unshift(lines('INFO x', 'ERROR a')), 2);
    assert.deepEqual(shown(view), ['ERROR a', 'ERROR b']);
    assert.equal(view.rows.first, -1);
    view.push(lines('ERROR c'));
    view.advance();
    assert.deepEqual(shown(view), ['ERROR a', 'ERROR b', 'ERROR c']);
  });

  it('tells where the lines of a container begin', () => {
    const view = new LogView(10);
    view.push([
      line('a', { time: '1' }),
      line('b', { time: '1' }),
      line('x', { source: 'db', time: '1' }),
      line('c', { time: '2' }),
    ]);
    assert.deepEqual(view.startOf('web'), { time: '1', count: 2, known: 3 });
    assert.equal(view.startOf('none'), undefined);
  });

  it('forgets everything when cleared, and goes on', () => {
    const view = new LogView(3);
    view.push(lines('a', 'b', 'c', 'd'));
    view.advance();
    view.clear();
    assert.deepEqual([shown(view).length, view.kept, view.dropped], [0, 0, 0]);
    view.push(lines('e'));
    view.advance();
    assert.deepEqual(shown(view), ['e']);
  });

  it('reads text and level of a line without its colours', () => {
    const entry = { number: 0, item: line('\u001b[31mERROR\u001b[0m no') };
    assert.equal(plainText(entry), 'ERROR no');
    assert.equal(levelOf(entry), 'error');
    assert.equal(levelOf({ number: 1, item: line('calm') }), undefined);
  });
});
