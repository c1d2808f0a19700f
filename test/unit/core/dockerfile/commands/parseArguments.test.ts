import assert from 'node:assert/strict';
import {
  hasOption,
  optionValue,
  parseArguments,
} from '../../../../../src/core/dockerfile/commands/parseArguments.ts';
import type { ShellWord } from '../../../../../src/core/dockerfile/syntax/shellScript.ts';

function words(text: string): readonly ShellWord[] {
  return text.split(' ').map((value) => ({
    text: value,
    value,
    span: { start: 0, end: 0 },
    parts: [{ kind: 'text', value }],
  }));
}

function parsed(text: string, ...valued: readonly string[]) {
  const args = parseArguments(words(text), new Set(valued));
  return {
    args,
    options: args.options.map(({ name, text: value }) =>
      value === '' ? name : `${name} ${value}`,
    ),
    operands: args.operands.map(({ value }) => value),
  };
}

describe('parseArguments', () => {
  const cases: readonly (readonly [
    text: string,
    valued: readonly string[],
    options: readonly string[],
    operands: readonly string[],
  ])[] = [
    ['install -y jq', [], ['-y'], ['install', 'jq']],
    ['-o a b', ['-o'], ['-o a'], ['b']],
    ['-oa b', ['-o'], ['-o a'], ['b']],
    ['--out=a b', [], ['--out a'], ['b']],
    ['--out a b', ['--out'], ['--out a'], ['b']],
    ['-xzf a b', ['-f'], ['-xzf a'], ['b']],
    ['-fsSLo a u', ['-o'], ['-fsSLo a'], ['u']],
    ['-- -a b', [], [], ['-a', 'b']],
    ['- a', [], [], ['-', 'a']],
    ['-o', ['-o'], ['-o'], []],
  ];
  for (const [text, valued, options, operands] of cases) {
    it(`${text} with values for ${valued.join()}`, () => {
      const found = parsed(text, ...valued);
      assert.deepEqual([found.options, found.operands], [options, operands]);
    });
  }

  it('finds options alone, in clusters and by their long names', () => {
    const { args } = parsed('-yq --no-cache x');
    assert.ok(hasOption(args, '-q'));
    assert.ok(hasOption(args, '-z', '--no-cache'));
    assert.ok(!hasOption(args, '-n', '--no'));
  });

  it('finds the value of an option', () => {
    const { args } = parsed('-qt a --dir=b', '-t');
    assert.equal(optionValue(args, '-t')?.text, 'a');
    assert.equal(optionValue(args, '--dir')?.text, 'b');
    assert.equal(optionValue(args, '-x'), undefined);
  });
});
