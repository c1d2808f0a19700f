import assert from 'node:assert/strict';
import { parseLabels, secondsOf } from '../../../../../src/editor/commands/image/pruneScope.ts';

describe('the narrowed scopes of a prune', () => {
  it('reads ages', () => {
    assert.deepEqual(['30d', ' 12h ', '90m'].map(secondsOf), [2_592_000, 43_200, 5400]);
    for (const text of ['', '30', 'd', '1w', '-1d', '1.5h'])
      assert.equal(secondsOf(text), undefined);
  });

  it('reads labels', () => {
    assert.deepEqual(parseLabels('a, b=c=d ,,'), ['a', 'b=c=d']);
    assert.deepEqual(parseLabels(' , =x'), []);
  });
});
