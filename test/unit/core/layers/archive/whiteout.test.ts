import assert from 'node:assert/strict';
import { whiteoutOf } from '../../../../../src/core/layers/archive/whiteout.ts';

function read(name: string): string | undefined {
  const bytes = Buffer.from(name);
  const found = whiteoutOf(bytes, 0, bytes.length);
  if (found?.kind !== 'removed') return found?.kind;
  return `${bytes.toString('utf8', 0, found.nameStart)}|${bytes.toString('utf8', found.start, found.end)}`;
}

describe('whiteoutOf', () => {
  it('tells by the last component', () => {
    assert.equal(read('a/b/.wh.c'), 'a/b/|c');
    assert.equal(read('.wh.top'), '|top');
    assert.equal(read('a/.wh.dir/'), 'a/|dir');
    assert.equal(read('a/.wh..wh..opq'), 'opaque');
    assert.equal(read('.wh.folder/file'), undefined);
    assert.equal(read('a/what.wh.c'), undefined);
    assert.equal(read('a/.whx'), undefined);
  });

  it('keeps a dot file apart from bookkeeping', () => {
    assert.equal(read('.wh..profile'), '|.profile');
    assert.equal(read('.wh..wh.plnk'), 'metadata');
    assert.equal(read('.wh..wh.aufs'), 'metadata');
    assert.equal(read('.wh..wh..opq2'), 'metadata');
    assert.equal(read('a/.wh.'), 'metadata');
  });
});
