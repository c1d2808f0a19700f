import assert from 'node:assert/strict';
import {
  baseName,
  folderOf,
  isInside,
  joinPath,
} from '../../../../../src/core/dockerfile/stages/paths.ts';

describe('paths inside an image', () => {
  const joins: readonly (readonly [string | undefined, string, string | undefined])[] = [
    ['/a', 'b', '/a/b'],
    ['/a', './b/', '/a/b'],
    ['/a', '../b', '/b'],
    ['/a', '../../..', '/'],
    ['/a', '/b//c/.', '/b/c'],
    ['/', 'b', '/b'],
    [undefined, '/b', '/b'],
    [undefined, 'b', undefined],
    ['/a', '', '/a'],
  ];
  for (const [folder, path, wanted] of joins) {
    it(`joins ${String(folder)} and ${path}`, () => assert.equal(joinPath(folder, path), wanted));
  }

  it('knows what is inside', () => {
    assert.ok(isInside('/a/b', '/a'));
    assert.ok(isInside('/a', '/a'));
    assert.ok(isInside('/a', '/'));
    assert.ok(!isInside('/ab', '/a'));
    assert.ok(!isInside('/a', '/a/b'));
  });

  it('splits names from folders', () => {
    assert.deepEqual([baseName('/a/b.c'), folderOf('/a/b.c'), folderOf('/a')], ['b.c', '/a', '/']);
  });
});
