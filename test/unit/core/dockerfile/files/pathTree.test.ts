import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PathTree } from '../../../../../src/core/dockerfile/files/pathTree.ts';
import { isInside } from '../../../../../src/core/dockerfile/stages/paths.ts';

function treeOf(...paths: readonly string[]): PathTree<string> {
  const tree = new PathTree<string>();
  for (const path of paths) tree.set(path, path);
  return tree;
}

const values = (found: Iterable<readonly [string, string]>): readonly string[] =>
  [...found].map(([path, value]) => {
    assert.equal(path, value);
    return value;
  });

describe('PathTree', () => {
  it('finds what is at a path and below it', () => {
    const tree = treeOf('/a', '/a/b', '/a/b/c', '/ab');
    assert.deepEqual(values(tree.inside('/a')), ['/a', '/a/b', '/a/b/c']);
    assert.deepEqual(values(tree.inside('/a/b')), ['/a/b', '/a/b/c']);
    assert.deepEqual(values(tree.inside('/x')), []);
    assert.equal(values(tree.inside('/')).length, 4);
  });

  it('finds the folders around a path, nearest first', () => {
    const tree = treeOf('/', '/a', '/a/b');
    assert.deepEqual(values(tree.around('/a/b/c/d')), ['/a/b', '/a', '/']);
    assert.deepEqual(values(tree.around('/a')), ['/']);
  });

  it('takes a path out with all below it', () => {
    const tree = treeOf('/a', '/a/b', '/c');
    tree.delete('/a');
    assert.deepEqual(values(tree.inside('/')), ['/c']);
    tree.delete('/nothing/here');
    tree.delete('/');
    assert.deepEqual(values(tree.inside('/')), []);
  });

  it('copies without sharing', () => {
    const tree = treeOf('/a', '/');
    const copy = tree.clone();
    copy.set('/b', '/b');
    tree.delete('/a');
    assert.deepEqual(values(copy.inside('/')), ['/', '/a', '/b']);
    assert.equal(tree.get('/b'), undefined);
  });

  it('agrees with comparing every path', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 4 })
      .map((names) => `/${names.join('/')}`);
    fc.assert(
      fc.property(fc.array(path, { maxLength: 12 }), path, (paths, folder) => {
        const found = values(treeOf(...paths).inside(folder));
        const wanted = new Set(paths.filter((each) => isInside(each, folder)));
        assert.deepEqual(new Set(found), wanted);
      }),
    );
  });
});

describe('copies of a PathTree', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
    .map((names) => `/${names.join('/')}`);
  const change = fc.record({ path, isRemoval: fc.boolean(), onCopy: fc.boolean() });

  it('behave like trees of their own', () => {
    fc.assert(
      fc.property(fc.array(path), fc.array(change), (paths, changes) => {
        const tree = treeOf(...paths);
        const copy = tree.clone();
        const plain = [new Set(paths), new Set(paths)];
        for (const [index, { path: at, isRemoval, onCopy }] of changes.entries()) {
          const [target, model] = onCopy ? [copy, plain[1]] : [tree, plain[0]];
          if (isRemoval) {
            target.delete(at);
            for (const each of [...(model ?? [])]) if (isInside(each, at)) model?.delete(each);
          } else {
            target.set(at, at);
            model?.add(at);
          }
          // A copy of a copy must not disturb either of them.
          if (index % 3 === 0) target.clone().delete('/');
        }
        assert.deepEqual(new Set(values(tree.inside('/'))), plain[0]);
        assert.deepEqual(new Set(values(copy.inside('/'))), plain[1]);
      }),
    );
  });
});
