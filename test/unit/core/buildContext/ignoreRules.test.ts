import assert from 'node:assert/strict';
import { parseIgnoreRules } from '../../../../src/core/buildContext/ignoreRules.ts';

describe('parseIgnoreRules', () => {
  const cases: readonly (readonly [
    patterns: string,
    ignored: readonly string[],
    sent: readonly string[],
  ])[] = [
    ['node_modules', ['node_modules', 'node_modules/a/b'], ['web/node_modules', 'node_modules2']],
    ['**/node_modules', ['node_modules/a', 'a/b/node_modules/c'], ['a/node_module']],
    ['/dist/', ['dist', 'dist/a'], ['a/dist']],
    ['*.log', ['a.log'], ['b/a.log', 'a.log.txt']],
    ['**/*.log', ['a.log', 'b/c/a.log'], ['a.txt']],
    ['*/temp*', ['a/temp', 'a/temporary/x'], ['temp', 'a/b/temp']],
    ['temp?', ['tempa', 'temp1'], ['temp', 'tempab']],
    ['*\n!README.md', ['a', 'b/c'], ['README.md']],
    ['docs\n!docs/keep', ['docs/a'], ['docs/keep', 'docs/keep/b']],
    ['!a\na', ['a'], ['b']],
    ['# comment\n\n  a  ', ['a'], ['# comment', 'b']],
    ['./a/../b', ['b'], ['a', 'a/b']],
    ['a\r\nb\r\n', ['a', 'b'], ['c']],
    ['\uFEFFa', ['a'], ['b']],
    ['[ab].txt', ['a.txt'], ['c.txt']],
    ['.git', ['.git/HEAD'], ['.github/x', '.gitignore']],
  ];
  for (const [patterns, ignored, sent] of cases) {
    it(`reads ${JSON.stringify(patterns)}`, () => {
      const rules = parseIgnoreRules(patterns);
      assert.deepEqual(
        ignored.filter((path) => !rules.ignores(path)),
        [],
        'these should be ignored',
      );
      assert.deepEqual(
        sent.filter((path) => rules.ignores(path)),
        [],
        'these should be sent',
      );
    });
  }

  it('knows whether ignored folders have to be looked into', () => {
    assert.ok(parseIgnoreRules('a\n  !a/b').hasExceptions);
    assert.ok(!parseIgnoreRules('a\nb!').hasExceptions);
  });
});
