import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHintFinder } from '../../../../../src/core/layers/secrets/hintFinder.ts';
import { secretRules } from '../../../../../src/core/layers/secrets/secretRules.ts';

describe('createHintFinder', () => {
  const texts = ['://', 'ghp_', 'ghs_', 'aab', 'abab', 'ecret'];
  const find = createHintFinder(texts.map((text, of) => ({ text, of })));

  it('finds what a search for each would', () => {
    const word = fc.constantFrom(
      ...texts,
      ...texts.map((text) => text.slice(0, 3)),
      'a',
      'b',
      ':',
      '/',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join('');
        const found = new Uint8Array(texts.length);
        const isAny = find(Buffer.from(text), 0, Buffer.byteLength(text), found);
        const expected = texts.map((each) => Number(text.includes(each)));
        assert.deepEqual([...found], expected);
        assert.equal(isAny, expected.includes(1));
      }),
    );
  });

  it('keeps within the bounds that it is given', () => {
    const bytes = Buffer.from('ghp_x://');
    const found = new Uint8Array(texts.length);
    assert.equal(find(bytes, 1, 7, found), false);
  });

  it('can find the hints of every rule that is not bound to a file', () => {
    for (const { hints, files } of secretRules) {
      if (files === undefined) assert.ok(hints.every((hint) => /^[\x20-\x7e]{3,}$/.test(hint)));
    }
  });
});
