import assert from 'node:assert/strict';
import { detectLevel } from '../../../../../src/core/model/logs/detectLevel.ts';
import { LogBuffer } from '../../../../../src/core/model/logs/logBuffer.ts';
import { createLogFilter } from '../../../../../src/core/model/logs/logFilter.ts';
import {
  BadPatternError,
  createMatcher,
  LogSearch,
} from '../../../../../src/core/model/logs/logSearch.ts';
import { parseAnsi, PLAIN, stripAnsi } from '../../../../../src/core/model/logs/parseAnsi.ts';
import { parseLogFields } from '../../../../../src/core/model/logs/parseLogFields.ts';

describe('detectLevel', () => {
  const cases: readonly (readonly [string, ReturnType<typeof detectLevel>])[] = [
    ['2026-11-21 16:00:00,000 ERROR [main] failed', 'error'],
    ['{"time":1,"level":"warn","msg":"x"}', 'warning'],
    ['{"level":50,"msg":"pino"}', 'error'],
    [`{"msg":"${'x'.repeat(300)}","severity":"CRITICAL"}`, 'fatal'],
    ['ts=1 level=debug msg="x"', 'debug'],
    ['[info] started', 'info'],
    ['<Warning> odd', 'warning'],
    ['warning: deprecated', 'warning'],
    ['E0102 15:04:05.000000 1 x.go:1] bad', 'error'],
    ['I0102 15:04:05.000000 1 x.go:1] good', 'info'],
    ['TRC handling', 'trace'],
    ['INFO:     Uvicorn running', 'info'],
    ['there was no error in this sentence', undefined],
    ['INFORMATION_SCHEMA created', undefined],
    ['level=unknown', undefined],
    ['', undefined],
  ];
  for (const [text, level] of cases) {
    it(`${level ?? 'none'}: ${text.slice(0, 50)}`, () => assert.equal(detectLevel(text), level));
  }
});

describe('parseLogFields', () => {
  it('reads JSON objects', () => {
    const line = parseLogFields('{"level":"info","msg":"käse","n":1,"o":{"a":[1]},"z":null}');
    assert.equal(line?.format, 'json');
    assert.equal(line.message, 'käse');
    assert.deepEqual(line.fields, [
      ['level', 'info'],
      ['msg', 'käse'],
      ['n', '1'],
      ['o', '{"a":[1]}'],
      ['z', 'null'],
    ]);
  });

  it('reads logfmt', () => {
    const line = parseLogFields(
      'ts=2026-01-01T00:00:00Z level=info msg="a \\"b\\"\\n c" path=/x?y=z e=',
    );
    assert.equal(line?.format, 'logfmt');
    assert.equal(line.message, 'a "b"\n c');
    assert.deepEqual(line.fields.slice(-2), [
      ['path', '/x?y=z'],
      ['e', ''],
    ]);
  });

  it('leaves everything else alone', () => {
    for (const text of [
      'plain words',
      'a=b',
      'set a=b and c=d',
      '{not json}',
      '[1,2]',
      '{"a":1',
      '',
    ]) {
      assert.equal(parseLogFields(text), undefined, text);
    }
  });
});

describe('parseAnsi', () => {
  it('makes spans of colours and styles, which last over lines', () => {
    const first = parseAnsi('a\u001b[1;31mred\u001b[22m plain\u001b[44m');
    assert.deepEqual(first.spans, [
      { text: 'a', style: {} },
      { text: 'red', style: { bold: true, foreground: 1 } },
      { text: ' plain', style: { foreground: 1 } },
    ]);
    assert.deepEqual(first.style, { foreground: 1, background: 4 });
    const second = parseAnsi('next\u001b[mend', first.style);
    assert.deepEqual(second.spans[0]?.style, { foreground: 1, background: 4 });
    assert.equal(second.style, PLAIN);
  });

  it('knows bright, palette and true colours', () => {
    const style = (codes: string) => parseAnsi(`\u001b[${codes}m`).style;
    assert.deepEqual(style('91;102'), { foreground: 9, background: 10 });
    assert.deepEqual(style('38;5;200'), { foreground: 200 });
    assert.deepEqual(style('48;2;1;2;255'), { background: '#0102ff' });
    assert.deepEqual(style('38:5:7;3;4;7;9;2'), {
      ...{ foreground: 7, italic: true, underline: true, inverse: true, strike: true, dim: true },
    });
    assert.deepEqual(style('38;5;999'), {});
    assert.deepEqual(style('38;9'), { strike: true });
    assert.deepEqual(style('31;39;41;49;3;23;4;24;7;27'), {});
  });

  it('takes out what is not text', () => {
    const noisy =
      '\u001b]0;title\u0007a\u001b[2Kb\u001b[?25lc\u0008\u001b]8;;http://x\u001b\\d\u001b(B\u0000e\tf';
    assert.equal(stripAnsi(noisy), 'abcde\tf');
    assert.deepEqual(parseAnsi(noisy).spans, [{ text: 'abcde\tf', style: {} }]);
    assert.deepEqual(parseAnsi('').spans, []);
    assert.equal(stripAnsi('cut \u001b['), 'cut ');
  });
});

describe('createMatcher', () => {
  const find = (text: string, more: object, line: string) =>
    createMatcher({ text, isRegularExpression: false, matchCase: false, ...more })(line);

  it('finds text literally, with or without case', () => {
    assert.deepEqual(find('a.b', {}, 'xA.B a.b aXb'), [
      [1, 4],
      [5, 8],
    ]);
    assert.deepEqual(find('a.b', { matchCase: true }, 'xA.B a.b'), [[5, 8]]);
    assert.deepEqual(find('', {}, 'abc'), []);
    assert.deepEqual(find('[x]-(y)|/', {}, '[x]-(y)|/'), [[0, 9]]);
  });

  it('finds expressions, and says what is wrong with one', () => {
    assert.deepEqual(find('\\d+', { isRegularExpression: true }, 'a12b3'), [
      [1, 3],
      [4, 5],
    ]);
    assert.deepEqual(find('x*', { isRegularExpression: true }, 'ab'), []);
    assert.throws(() => find('(', { isRegularExpression: true }, ''), BadPatternError);
    assert.equal(find('a', {}, 'a'.repeat(1000)).length, 200);
  });
});

describe('LogSearch', () => {
  const pattern = { text: 'hit', isRegularExpression: false, matchCase: false };

  it('goes on with new lines, and forgets those that made way', () => {
    const buffer = new LogBuffer<string>(4);
    const search = new LogSearch(buffer, (line) => line, pattern);
    assert.ok(search.advance());
    buffer.push(['hit', 'x', 'a hit']);
    assert.equal(search.advance(1), false);
    assert.deepEqual(search.found, [0]);
    assert.ok(search.advance());
    assert.deepEqual(search.found, [0, 2]);
    buffer.push(['y', 'HIT']);
    assert.deepEqual(search.found, [2]);
    assert.ok(search.advance());
    assert.deepEqual(search.found, [2, 4]);
    assert.deepEqual(search.rangesIn(2), [[2, 5]]);
    assert.deepEqual(search.rangesIn(0), []);
  });

  it('goes from match to match, around the end', () => {
    const buffer = new LogBuffer<string>(10);
    buffer.push(['hit', 'x', 'hit', 'x']);
    const search = new LogSearch(buffer, (line) => line, pattern);
    assert.equal(search.after(0), undefined);
    search.advance();
    assert.deepEqual([search.after(-1), search.after(0), search.after(2)], [0, 2, 0]);
    assert.deepEqual([search.before(2), search.before(0)], [0, 2]);
  });
});

describe('createLogFilter', () => {
  const line = (source: string, text: string, stream: 'stdout' | 'stderr' = 'stdout') => ({
    ...{ source, text, stream, time: '' },
  });

  it('filters by stream and container', () => {
    const keep = createLogFilter({ streams: ['stderr'], sources: ['a'] }, () => undefined);
    assert.deepEqual([line('a', '', 'stderr'), line('a', ''), line('b', '', 'stderr')].map(keep), [
      true,
      false,
      false,
    ]);
  });

  it('keeps the lines of a stack trace with their error', () => {
    const keep = createLogFilter({ levels: ['error'] }, ({ text }) => detectLevel(text));
    const lines = ['no level yet', 'ERROR boom', '  at x', 'INFO fine', '  detail'];
    assert.deepEqual(
      lines.map((text) => keep(line('a', text))),
      [true, true, true, false, false],
    );
    assert.equal(keep(line('b', '  at y')), true);
  });
});
