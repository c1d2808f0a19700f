import assert from 'node:assert/strict';
import { overBudget } from '../../../../../src/core/layers/report/overBudget.ts';

describe('overBudget', () => {
  it('goes by the first pattern that fits the name, with or without a tag', () => {
    const budgets = { 'shop/app:dev': '1 GB', 'shop/*': '200MB', '*': '50 MB' };
    assert.equal(overBudget('shop/app:dev', 900e6, budgets), undefined);
    assert.deepEqual(overBudget('shop/app:1', 200e6 + 1, budgets), {
      pattern: 'shop/*',
      limit: 200e6,
    });
    assert.equal(overBudget('shop/app:1', 200e6, budgets), undefined);
    assert.equal(overBudget('localhost:5000/other:1', 60e6, budgets)?.limit, 50e6);
  });

  it('takes a name for a name and not for a pattern', () => {
    assert.equal(overBudget('shopxapp', 2, { 'shop.app': '1' }), undefined);
    assert.equal(overBudget('a', 2, { 'aa*': '1' }), undefined);
  });

  it('leaves out sizes that make no sense', () => {
    assert.equal(overBudget('a', 2, { a: 'small', '*': 7 }), undefined);
  });
});
