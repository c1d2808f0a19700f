import assert from 'node:assert/strict';
import { createLineMover } from '../../../../../src/core/layers/mapping/moveLines.ts';

const text = 'one\ntwo\nthree\nfour\n';

describe('createLineMover', () => {
  it('follows lines through insertions and deletions', () => {
    const move = createLineMover(text, 'zero\none\nthree\nextra\nfour\n');
    assert.deepEqual(move({ start: 1, end: 1 }), { start: 2, end: 2 });
    assert.deepEqual(move({ start: 3, end: 3 }), { start: 3, end: 3 });
    assert.deepEqual(move({ start: 4, end: 4 }), { start: 5, end: 5 });
    assert.equal(move({ start: 2, end: 2 }), undefined);
  });

  it('loses a range that was changed inside or torn apart', () => {
    assert.equal(
      createLineMover(text, 'one\ntwo!\nthree\nfour\n')({ start: 1, end: 3 }),
      undefined,
    );
    assert.equal(createLineMover(text, 'one\ntwo\nx\nthree\n')({ start: 2, end: 3 }), undefined);
  });

  it('does not mind line breaks and space at line ends', () => {
    const move = createLineMover(text, 'one  \r\ntwo\r\nthree\r\nfour');
    assert.deepEqual(move({ start: 1, end: 4 }), { start: 1, end: 4 });
  });

  it('has nothing to say about lines that never were', () => {
    assert.equal(createLineMover(text, text)({ start: 90, end: 91 }), undefined);
  });
});
