import assert from 'node:assert/strict';
import { targetArgument } from '../../../../../src/editor/commands/build/targetArgument.ts';

describe('targetArgument', () => {
  it('tells a chosen stage, the whole image and no choice apart', () => {
    assert.equal(targetArgument(['uri', { target: 'dev' }]), 'dev');
    assert.equal(targetArgument(['uri', { target: null }]), null);
    for (const args of [[], ['uri'], ['uri', ['uri']], ['uri', null]])
      assert.equal(targetArgument(args), undefined);
  });
});
