import assert from 'node:assert/strict';
import { OutputFrames } from '../../src/core/engine/streams/outputFrames.ts';
import { detectLevel } from '../../src/core/model/logs/detectLevel.ts';
import { LogBuffer } from '../../src/core/model/logs/logBuffer.ts';
import { LogLineReader } from '../../src/core/model/logs/logLineReader.ts';
import { LogMerger } from '../../src/core/model/logs/logMerger.ts';
import { LogSearch } from '../../src/core/model/logs/logSearch.ts';
import { stripAnsi } from '../../src/core/model/logs/parseAnsi.ts';
import type { LogLine } from '../../src/core/model/logLine.ts';

const LINES = 100_000;

/** A burst as an engine sends it: a frame per line, many in a chunk. */
function burst(): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let first = 0; first < LINES; first += 500) {
    const frames = Array.from({ length: 500 }, (_, index) => {
      const time = new Date(1.7e12 + first + index).toISOString().replace('Z', '000000Z');
      const line = Buffer.from(
        `${time} \u001b[32mINFO\u001b[0m request ${first + index} took 12 ms\n`,
      );
      const header = Buffer.alloc(8);
      header.writeUInt8(1 + (index % 2));
      header.writeUInt32BE(line.length, 4);
      return Buffer.concat([header, line]);
    });
    chunks.push(Buffer.concat(frames));
  }
  return chunks;
}

/** Processor time of this thread, in milliseconds: what others do on the machine does not count. */
function measure(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('log throughput', () => {
  it('frames, lines, merge, level, search and buffer take less than a second for 100,000 lines', () => {
    const chunks = burst();
    const buffer = new LogBuffer<LogLine>();
    const pattern = { text: 'request 9\\d+ ', isRegularExpression: true, matchCase: true };
    const search = new LogSearch(buffer, ({ text }) => stripAnsi(text), pattern);
    let levels = 0;
    const spent = measure(() => {
      const frames = new OutputFrames();
      const reader = new LogLineReader('web');
      const merger = new LogMerger<LogLine>({ waitMs: 0 });
      for (const chunk of chunks) {
        const lines = frames.push(chunk).flatMap(({ stream, data }) => reader.push(stream, data));
        merger.push(lines, 0);
        const ready = merger.take(0);
        for (const { text } of ready) levels += detectLevel(stripAnsi(text)) === 'info' ? 1 : 0;
        buffer.push(ready);
        search.advance();
      }
    });
    assert.equal(levels, LINES);
    assert.equal(buffer.next, LINES);
    assert.equal(buffer.dropped, LINES - 50_000);
    assert.equal(search.found.length, 10_000);
    assert.ok(spent < 1000, `${spent} ms`);
  });
});
