import assert from 'node:assert/strict';
import { compareBundle } from '../../../scripts/l10n/compareBundle.mjs';

describe('compareBundle', () => {
  it('accepts a complete bundle', () => {
    assert.deepEqual(compareBundle(['Stop {0}', 'Stop {0}'], { 'Stop {0}': '停止 {0}' }), []);
  });

  it('names missing, left-over and mismatched translations', () => {
    assert.deepEqual(compareBundle(['a', 'b {0}', 'c'], { 'b {0}': '乙', c: '', d: '丁' }), [
      'not translated: a',
      'placeholders differ: b {0}',
      'not translated: c',
      'no longer used: d',
    ]);
  });

  it('compares placeholders with the original text where keys are names', () => {
    const english = { 'view.a': 'A {0}' };
    assert.deepEqual(compareBundle(['view.a'], { 'view.a': '甲 {0}' }, english), []);
    assert.deepEqual(compareBundle(['view.a'], { 'view.a': '甲' }, english), [
      'placeholders differ: view.a',
    ]);
  });
});
