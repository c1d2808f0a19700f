import assert from 'node:assert/strict';
import { readLintArguments } from '../../../src/cli/readLintArguments.ts';

describe('readLintArguments', () => {
  it('reads files and options in any order', () => {
    assert.deepEqual(
      readLintArguments(['a', '--format', 'json', 'b', '--fail-on=never', '--target', 'dev']),
      {
        paths: ['a', 'b'],
        format: 'json',
        failOn: 'never',
        target: 'dev',
        config: undefined,
        isFixing: false,
      },
    );
  });

  it('has defaults', () => {
    assert.deepEqual(readLintArguments(['a']), {
      paths: ['a'],
      format: 'text',
      failOn: undefined,
      target: undefined,
      config: undefined,
      isFixing: false,
    });
  });

  it('knows every severity, and info for information', () => {
    for (const severity of ['error', 'warning', 'information', 'hint', 'never']) {
      const read = readLintArguments(['a', '--fail-on', severity]);
      assert.ok(typeof read === 'object' && read.failOn === severity);
    }
    const read = readLintArguments(['a', '--fail-on', 'info']);
    assert.ok(typeof read === 'object' && read.failOn === 'information');
  });

  it('reads --fix, --config and every format', () => {
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const read = readLintArguments(['--fix', '-', '--config', 'c', '--format', format]);
      assert.ok(typeof read === 'object');
      assert.deepEqual([read.isFixing, read.config, read.format], [true, 'c', format]);
    }
  });

  const wrong: Readonly<Record<string, readonly string[]>> = {
    'no file': [],
    'an unknown format': ['a', '--format', 'xml'],
    'an unknown severity': ['a', '--fail-on', 'style'],
    'a severity that every object has': ['a', '--fail-on', 'toString'],
    'an unknown option': ['a', '--fix-it'],
    'fixed text beside other files': ['-', 'a', '--fix'],
    'an option without its value': ['a', '--target'],
  };
  for (const [name, args] of Object.entries(wrong)) {
    it(`says what is wrong with ${name}`, () => {
      assert.equal(typeof readLintArguments(args), 'string');
    });
  }
});
