import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { quoteForSh } from '../../../../../src/core/run/quoteArguments.ts';
import { splitWords } from '../../../../../src/core/run/form/splitWords.ts';

const run = promisify(execFile);

describe('splitWords', () => {
  it('reads words as sh does', async () => {
    const texts = [
      'a  b\tc',
      `sh -c 'echo "x y"' "it's" a\\ b`,
      `"a\\"b" "a\\nb" 'a\\nb' ""  ''`,
      `pre'fix'"ed" \\'x\\"`,
      'a\\\nb "c\\\nd"',
    ];
    const printed = await Promise.all(
      texts.map((text) => run('sh', ['-c', `for w in ${text}; do printf '%s\\0' "$w"; done`])),
    );
    for (const [index, text] of texts.entries()) {
      const expected = printed[index]?.stdout.split('\0').slice(0, -1);
      assert.deepEqual(splitWords(text).words, expected, text);
    }
  });

  it('takes a JSON array as it is, and a text that only looks like one as words', () => {
    assert.deepEqual(splitWords('["a b", "$c"]'), { words: ['a b', '$c'] });
    assert.deepEqual(splitWords('[ -f x ]').words, ['[', '-f', 'x', ']']);
  });

  it('tells what is not closed, and what only a shell would act on', () => {
    assert.equal(splitWords('a "b').fault, 'quote');
    assert.equal(splitWords("a 'b").fault, 'quote');
    assert.equal(splitWords('a\\').fault, 'backslash');
    for (const text of ['echo $A', 'a && b', 'a > b', 'ls *', 'echo `x`', '~/a']) {
      assert.ok(splitWords(text).shellSyntax, text);
    }
    assert.equal(splitWords(`echo '$A' "a && b" \\*`).shellSyntax, undefined);
  });

  it('reads back what is quoted for sh', () => {
    const words = ['', "it's", 'a b', '$x', 'a\nb', '\\', '"', '--flag=x', '[x'];
    assert.deepEqual(splitWords(quoteForSh(words)).words, words);
  });
});
