import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLineIndex } from '../../../../src/core/model/textPosition.ts';

describe('createLineIndex', () => {
  it('counts lines by \\n, \\r\\n and a lone \\r', () => {
    const lines = createLineIndex('a\nb\r\nc\rd');
    assert.equal(lines.lineCount, 4);
    assert.deepEqual(lines.positionAt(2), { line: 1, character: 0 });
    assert.deepEqual(lines.positionAt(5), { line: 2, character: 0 });
    assert.deepEqual(lines.positionAt(7), { line: 3, character: 0 });
  });

  it('counts characters in UTF-16', () => {
    const lines = createLineIndex('x\n🐳b');
    assert.deepEqual(lines.positionAt(4), { line: 1, character: 2 });
    assert.equal(lines.offsetAt({ line: 1, character: 2 }), 4);
  });

  it('clamps what is outside', () => {
    const lines = createLineIndex('ab\ncd');
    assert.deepEqual(lines.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: -1, character: 0 }), 0);
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
  });

  it('finds the start of the line', () => {
    const lines = createLineIndex('ab\r\ncd');
    assert.equal(lines.lineStart(5), 4);
    assert.equal(lines.lineStart(1), 0);
    assert.equal(lines.lineStart(99), 4);
  });

  it('goes from an offset to a place and back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', '🐳', ' ') }),
        fc.nat(40),
        (text, offset) => {
          const lines = createLineIndex(text);
          const clamped = Math.min(offset, text.length);
          assert.equal(lines.offsetAt(lines.positionAt(clamped)), clamped);
        },
      ),
    );
  });
});
