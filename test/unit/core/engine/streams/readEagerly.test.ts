import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { readEagerly } from '../../../../../src/core/engine/streams/readEagerly.ts';

const start = (stream: PassThrough): AsyncIterableIterator<string> =>
  readEagerly(stream, {
    push: (chunk) => Array.from(Buffer.from(chunk).toString()),
    end: () => ['end'],
    toError: (error) => new Error(`told: ${(error as Error).message}`),
  });

describe('readEagerly', () => {
  it('hands out everything in order, then ends', async () => {
    const stream = new PassThrough();
    const read = start(stream);
    stream.write('ab');
    stream.end('c');
    const values: string[] = [];
    for await (const value of read) values.push(value);
    assert.deepEqual(values, ['a', 'b', 'c', 'end']);
  });

  it('wakes a reader that waits', async () => {
    const stream = new PassThrough();
    const next = start(stream).next();
    stream.write('x');
    assert.deepEqual(await next, { done: false, value: 'x' });
  });

  it('throws after what came before the break', async () => {
    const stream = new PassThrough();
    const read = start(stream);
    stream.write('a');
    await new Promise((resolve) => setImmediate(resolve));
    stream.destroy(new Error('cut'));
    assert.equal((await read.next()).value, 'a');
    await assert.rejects(read.next(), /told: cut/);
  });

  it('throws when the stream is destroyed without a word', async () => {
    const stream = new PassThrough();
    const read = start(stream);
    stream.destroy();
    await assert.rejects(read.next(), /told: /);
  });

  it('destroys the stream when its reader leaves', async () => {
    const stream = new PassThrough();
    stream.write('ab');
    for await (const value of start(stream)) {
      assert.equal(value, 'a');
      break;
    }
    assert.equal(stream.destroyed, true);
  });
});
