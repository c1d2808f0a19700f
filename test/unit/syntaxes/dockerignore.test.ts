import assert from 'node:assert/strict';
import { tokenize } from './tokenize.ts';

async function scopes(line: string): Promise<readonly (readonly [string, string])[]> {
  const tokens = await tokenize('source.dockerignore', line);
  return tokens
    .filter((token) => token.text !== '')
    .map((token) => [
      token.text,
      token.scopes.split(' ').at(-1)?.split('.').slice(0, 3).join('.') ?? '',
    ]);
}

describe('.dockerignore grammar', () => {
  it('takes # for a comment in the first column only', async () => {
    assert.deepEqual((await scopes('# build output'))[1], [
      ' build output',
      'comment.line.number-sign',
    ]);
    assert.deepEqual((await scopes('  #x')).at(-1), ['#x', 'string.unquoted.path']);
  });

  it('marks negation, wildcards, classes and escapes', async () => {
    assert.deepEqual(await scopes('!a/**/b*.[^ch]\\!'), [
      ['!', 'keyword.operator.negation'],
      ['a', 'string.unquoted.path'],
      ['/', 'punctuation.separator.path'],
      ['**', 'keyword.operator.any-depth'],
      ['/', 'punctuation.separator.path'],
      ['b', 'string.unquoted.path'],
      ['*', 'keyword.operator.wildcard'],
      ['.', 'string.unquoted.path'],
      ['[', 'punctuation.definition.character-class'],
      ['^', 'keyword.operator.negation'],
      ['ch', 'constant.other.character-class'],
      [']', 'punctuation.definition.character-class'],
      ['\\!', 'constant.character.escape'],
    ]);
  });
});
