import assert from 'node:assert/strict';
import { parseContainerPath } from '../../../../../src/editor/webviews/containerPage/parseContainerPath.ts';

describe('parseContainerPath', () => {
  it('reads id and name', () => {
    const id = 'ab12'.repeat(16);
    assert.deepEqual(parseContainerPath(`/${id}/shop-web.1_x`), { id, name: 'shop-web.1_x' });
  });

  it('takes nothing else', () => {
    for (const path of ['', '/', '/xyz/name', `/${'a'.repeat(64)}`, `/${'a'.repeat(64)}/a/b`])
      assert.equal(parseContainerPath(path), undefined, path);
  });
});
