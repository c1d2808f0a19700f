import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { OutputChunk } from '../../../../../src/core/engine/engineClient.ts';
import { OutputFrames, RawOutput } from '../../../../../src/core/engine/streams/outputFrames.ts';

function frame(stream: number, data: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(data.length, 4);
  return Buffer.concat([header, data]);
}

function read(chunks: readonly Uint8Array[]): Record<OutputChunk['stream'], string> {
  const frames = new OutputFrames();
  const pieces = [...chunks.flatMap((chunk) => frames.push(chunk)), ...frames.end()];
  const join = (stream: OutputChunk['stream']): string =>
    Buffer.concat(pieces.filter((each) => each.stream === stream).map(({ data }) => data)).toString(
      'latin1',
    );
  return { stdout: join('stdout'), stderr: join('stderr') };
}

describe('OutputFrames', () => {
  it('gives back what was sent, wherever the chunks are cut', () => {
    const frames = fc.array(
      fc.record({ stream: fc.constantFrom(0, 1, 2), data: fc.uint8Array({ maxLength: 40 }) }),
    );
    fc.assert(
      fc.property(frames, fc.array(fc.integer({ min: 1, max: 30 })), (sent, cuts) => {
        const bytes = Buffer.concat(sent.map(({ stream, data }) => frame(stream, data)));
        const chunks: Uint8Array[] = [];
        let from = 0;
        for (const cut of cuts) {
          chunks.push(bytes.subarray(from, from + cut));
          from += cut;
        }
        chunks.push(bytes.subarray(from));
        const expected = (wanted: (stream: number) => boolean): string =>
          sent
            .filter(({ stream }) => wanted(stream))
            .map(({ data }) => Buffer.from(data).toString('latin1'))
            .join('');
        assert.deepEqual(read(chunks), {
          stdout: expected((stream) => stream !== 2),
          stderr: expected((stream) => stream === 2),
        });
      }),
    );
  });

  it('takes any number of frames in one chunk', () => {
    const many = Buffer.concat(Array.from({ length: 50_000 }, () => frame(1, Buffer.from('x\n'))));
    assert.equal(read([many]).stdout.length, 100_000);
  });

  it("shows the engine's own errors as errors", () => {
    assert.equal(read([frame(3, Buffer.from('broken log'))]).stderr, 'broken log');
  });

  it('passes on what is not framed, from the first byte that cannot be a header', () => {
    assert.equal(read([Buffer.from('plain text')]).stdout, 'plain text');
    const mixed = Buffer.concat([frame(1, Buffer.from('a')), Buffer.from([1, 0, 7, 9])]);
    assert.equal(read([mixed]).stdout, 'a\u0001\u0000\u0007\t');
    assert.equal(read([Buffer.from([1, 0])]).stdout, '\u0001\u0000');
  });
});

describe('RawOutput', () => {
  it('leaves everything as it is', () => {
    const raw = new RawOutput();
    assert.deepEqual(raw.push(Buffer.from('x')), [{ stream: 'stdout', data: Buffer.from('x') }]);
    assert.deepEqual(raw.end(), []);
  });
});
