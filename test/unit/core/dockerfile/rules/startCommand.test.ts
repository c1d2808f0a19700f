import assert from 'node:assert/strict';
import { createLintContext } from '../../../../../src/core/dockerfile/rules/lintContext.ts';
import type { LintContext } from '../../../../../src/core/dockerfile/rules/rule.ts';
import {
  isForDevelopers,
  startCommand,
  startsWith,
} from '../../../../../src/core/dockerfile/rules/startCommand.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

const contextOfText = (text: string): LintContext =>
  createLintContext(parseDockerfile(text), {}, {});

describe('startCommand', () => {
  const cases: Readonly<Record<string, string>> = {
    'FROM x\n': '',
    'FROM x\nCMD node a.js\n': 'node a.js',
    'FROM x\nCMD ["node", "a.js"]\n': 'node a.js',
    'FROM x\nCMD a\nCMD b\n': 'b',
    'FROM x\nENTRYPOINT ["tini", "--"]\nCMD ["a"]\n': 'tini -- a',
    'FROM x AS a\nCMD a\nFROM a\n': 'a',
    'FROM x AS a\nCMD a\nFROM y\n': '',
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => {
      assert.equal(startCommand(contextOfText(text)), expected);
    });
  }

  it('is asked for a pattern', () => {
    assert.equal(startsWith(contextOfText('FROM x\nCMD go run .\n'), /^go run/), true);
    assert.equal(startsWith(contextOfText('FROM x\n'), /^go run/), false);
  });
});

describe('isForDevelopers', () => {
  const cases: Readonly<Record<string, boolean>> = {
    'FROM x\nCMD ["node", "a.js"]\n': false,
    'FROM x\nCMD ["/bin/bash"]\n': true,
    'FROM x\nCMD ["python3"]\n': true,
    'FROM x AS dev\nCMD ["a"]\n': true,
    'FROM x AS dev-envs\nFROM y\nCMD ["a"]\n': false,
    'FROM x AS development\nFROM development AS final\nCMD ["a"]\n': true,
    'FROM x AS device\nCMD ["a"]\n': false,
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`is ${String(expected)} for ${JSON.stringify(text)}`, () => {
      assert.equal(isForDevelopers(contextOfText(text)), expected);
    });
  }
});
