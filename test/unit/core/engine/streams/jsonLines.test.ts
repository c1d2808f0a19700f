import fc from 'fast-check';
import assert from 'node:assert/strict';
import { JsonLines } from '../../../../../src/core/engine/streams/jsonLines.ts';

describe('JsonLines', () => {
  it('gives back what was sent, wherever the chunks are cut', () => {
    const values = fc.array(
      fc.record({ text: fc.string({ unit: 'grapheme' }), n: fc.nat() }, { noNullPrototype: true }),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 7 }), (sent, size) => {
        const bytes = Buffer.from(sent.map((value) => `${JSON.stringify(value)}\n`).join(''));
        const lines = new JsonLines();
        const got: unknown[] = [];
        for (let from = 0; from < bytes.length; from += size) {
          got.push(...lines.push(bytes.subarray(from, from + size)));
        }
        got.push(...lines.end());
        assert.deepEqual(got, sent);
      }),
    );
  });

  it('takes the last line without a line feed, and carriage returns', () => {
    const lines = new JsonLines();
    assert.deepEqual(lines.push(Buffer.from('{"a":1}\r\n\r\n{"b"')), [{ a: 1 }]);
    assert.deepEqual(lines.push(Buffer.from(':2}')), []);
    assert.deepEqual(lines.end(), [{ b: 2 }]);
  });

  it('passes over what is not JSON, and record separators', () => {
    const lines = new JsonLines();
    assert.deepEqual(lines.push(Buffer.from('oops\n\u001e{"a":1}\n')), [{ a: 1 }]);
  });
});
