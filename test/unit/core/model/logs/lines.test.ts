import assert from 'node:assert/strict';
import { LogBuffer } from '../../../../../src/core/model/logs/logBuffer.ts';
import { LogLineReader } from '../../../../../src/core/model/logs/logLineReader.ts';
import { LogMerger } from '../../../../../src/core/model/logs/logMerger.ts';
import { logTimeAt, toLogTime } from '../../../../../src/core/model/logs/logTime.ts';

const T = '2026-11-21T16:11:24.313419518Z';
const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('toLogTime', () => {
  it('brings every spelling to UTC with nine decimals', () => {
    assert.equal(toLogTime(T), T);
    assert.equal(toLogTime('2026-11-21T16:11:24Z'), '2026-11-21T16:11:24.000000000Z');
    assert.equal(toLogTime('2026-11-21T17:11:24.5+01:00'), '2026-11-21T16:11:24.500000000Z');
    assert.equal(toLogTime('2026-11-21 16:11:24.5Z'), undefined);
    assert.equal(toLogTime('2026-13-41T99:11:24+01:00'), undefined);
    assert.equal(logTimeAt(Date.parse(T)), '2026-11-21T16:11:24.313000000Z');
  });
});

describe('LogLineReader', () => {
  it('cuts lines out of pieces that end anywhere', () => {
    const whole = bytes(`${T} käse\r\n${T} \n${T} x y\n`);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const reader = new LogLineReader('web');
      const lines = [whole.subarray(0, cut), whole.subarray(cut)].flatMap((part) =>
        reader.push('stdout', part),
      );
      assert.deepEqual(
        lines.map(({ text }) => text),
        ['käse', '', 'x y'],
      );
      assert.ok(lines.every(({ time, source }) => time === T && source === 'web'));
    }
  });

  it('keeps the streams apart, and gives out a line without its end at the end', () => {
    const reader = new LogLineReader('s');
    assert.deepEqual(reader.push('stdout', bytes(`${T} half`)), []);
    const [error] = reader.push('stderr', bytes(`${T} whole\n`));
    assert.deepEqual([error?.stream, error?.text], ['stderr', 'whole']);
    assert.deepEqual(
      reader.end().map(({ stream, text }) => [stream, text]),
      [['stdout', 'half']],
    );
    assert.deepEqual(reader.end(), []);
  });

  it('joins the pieces of a long line, without the times between', () => {
    const reader = new LogLineReader('s');
    const piece = 'a'.repeat(16 * 1024);
    reader.push('stdout', bytes(`${T} ${piece}`));
    const [line] = reader.push('stdout', bytes(`${T} b\n`));
    assert.equal(line?.text, `${piece}b`);
  });

  it('gives out a line that never ends', () => {
    const reader = new LogLineReader('s');
    const lines = reader.push('stdout', bytes('x'.repeat(3 << 20)));
    assert.equal(lines.length, 1);
    assert.equal(lines[0]?.time, '');
  });
});

describe('LogBuffer', () => {
  it('keeps the last lines, counts the rest, and never changes a number', () => {
    const buffer = new LogBuffer<string>(3);
    buffer.push(['a', 'b']);
    assert.deepEqual(buffer.slice(0), ['a', 'b']);
    buffer.push(['c', 'd', 'e']);
    assert.deepEqual([buffer.first, buffer.next, buffer.dropped], [2, 5, 2]);
    assert.deepEqual(buffer.slice(0), ['c', 'd', 'e']);
    assert.deepEqual(buffer.slice(3, 4), ['d']);
    assert.equal(buffer.at(1), undefined);
    assert.equal(buffer.at(4), 'e');
    buffer.clear();
    assert.deepEqual([buffer.first, buffer.dropped, buffer.slice(0).length], [5, 0, 0]);
    buffer.push(['f']);
    assert.equal(buffer.at(5), 'f');
  });

  it('takes more lines at once than it holds', () => {
    const buffer = new LogBuffer<number>(2);
    buffer.push([1, 2, 3, 4, 5]);
    assert.deepEqual(buffer.slice(0), [4, 5]);
    assert.equal(buffer.dropped, 3);
  });
});

describe('LogMerger', () => {
  const at = (source: string, second: number, text: string) => ({
    source,
    time: second < 0 ? '' : logTimeAt(second * 1000),
    text,
  });
  const texts = (lines: readonly { readonly text: string }[]): string =>
    lines.map(({ text }) => text).join('');

  it('puts the lines of several containers in order, whichever comes first', () => {
    const merger = new LogMerger<ReturnType<typeof at>>({ waitMs: 100 });
    merger.push([at('a', 1, '1'), at('a', 4, '4')], 0);
    merger.push([at('b', 2, '2'), at('b', 3, '3')], 50);
    assert.equal(texts(merger.take(60)), '');
    // The fourth has waited long enough, and what belongs before it goes with it.
    assert.equal(texts(merger.take(100)), '1234');
    merger.push([at('b', 2, 'late')], 200);
    assert.equal(texts(merger.take(300)), 'late');
  });

  it('never changes the order within one container', () => {
    const merger = new LogMerger<ReturnType<typeof at>>({ waitMs: 0 });
    merger.push([at('a', 5, 'x'), at('a', 3, 'y'), at('a', -1, 'z'), at('b', 4, 'o')], 0);
    assert.equal(texts(merger.take(0)), 'oxyz');
  });

  it('holds no more than its limit, and gives out the rest at the end', () => {
    const merger = new LogMerger<ReturnType<typeof at>>({ waitMs: 1e9, maxHeld: 2 });
    merger.push([at('a', 2, '2'), at('b', 1, '1'), at('a', 3, '3')], 0);
    assert.equal(texts(merger.take(0)), '1');
    assert.equal(texts(merger.end()), '23');
    assert.equal(texts(merger.end()), '');
  });
});
