import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { sameValue } from '../../../../../src/core/engine/inventory/sameValue.ts';

describe('sameValue', () => {
  it('agrees with deep equality on JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        assert.equal(sameValue(left, right), isDeepStrictEqual(left, right));
        assert.ok(sameValue(left, structuredClone(left)));
      }),
    );
  });

  it('takes an undefined property for an absent one', () => {
    assert.ok(sameValue({ a: 1, b: undefined }, { a: 1 }));
    assert.ok(sameValue({ a: 1 }, { a: 1, b: undefined }));
    assert.equal(sameValue({ a: undefined }, { b: undefined, a: 0 }), false);
  });

  it('tells arrays from objects', () => {
    assert.equal(sameValue([], {}), false);
    assert.equal(sameValue({}, []), false);
    assert.equal(sameValue([1, 2], [1]), false);
    assert.equal(sameValue(null, {}), false);
  });
});
