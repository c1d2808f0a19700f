import assert from 'node:assert/strict';
import {
  isPattern,
  literalFolder,
  matchesPattern,
} from '../../../../../src/core/dockerfile/files/pathPatterns.ts';

describe('path patterns', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['/a/b.deb', '/a/*.deb', true],
    ['/a/b/c.deb', '/a/*.deb', false],
    ['/a/b', '/a/?', true],
    ['/a/bc', '/a/?', false],
    ['/a/b', '/a/[bc]', true],
    ['/a/d', '/a/[bc]', false],
    ['/a/b+c', '/a/b+*', true],
    ['/a/b', '/a/b', true],
    ['/a/${V}.gz', '/a/*.gz', true],
    ['/a.b', '/a?b', true],
    ['/axb', '/a.*', false],
    ['/a/[', '/a/[', true],
  ];
  for (const [path, pattern, wanted] of cases) {
    it(`${pattern} ${wanted ? 'fits' : 'does not fit'} ${path}`, () =>
      assert.equal(matchesPattern(path, pattern) || path === pattern, wanted));
  }

  it('never throws on patterns that are none', () => {
    for (const pattern of ['[', '[z-a]', '(', '*[', '\\']) {
      assert.doesNotThrow(() => matchesPattern('/a', pattern), pattern);
    }
  });

  it('finds the folder before the first special character', () => {
    assert.equal(literalFolder('/a/b*/c'), '/a');
    assert.equal(literalFolder('/*'), '/');
    assert.equal(literalFolder('/a/b'), '/a/b');
    assert.ok(isPattern('a?') && !isPattern('a'));
  });
});
