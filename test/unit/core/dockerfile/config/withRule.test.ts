import assert from 'node:assert/strict';
import { withRule } from '../../../../../src/core/dockerfile/config/withRule.ts';

describe('withRule', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string | undefined]>> = {
    'writes a new file': ['', 'rules:\n  archive-kept: off\n'],
    'adds to a file of comments': ['# ours\n', '# ours\nrules:\n  archive-kept: off\n'],
    'adds rules': ['target: a # why\n', 'target: a # why\nrules:\n  archive-kept: off\n'],
    'fills empty rules': ['rules:\n', 'rules:\n  archive-kept: off\n'],
    'adds one': [
      'rules:\n  # loud\n  apt-lists-left: error\n\ntarget: a\n',
      'rules:\n  # loud\n  apt-lists-left: error\n  archive-kept: off\n\ntarget: a\n',
    ],
    'changes one': ['rules:\n  archive-kept: error # no\n', 'rules:\n  archive-kept: off # no\n'],
    'keeps Windows line breaks': [
      'target: a\r\nrules:\r\n  apt-lists-left: off\r\n',
      'target: a\r\nrules:\r\n  apt-lists-left: off\r\n  archive-kept: off\r\n',
    ],
    'leaves broken files alone': ['rules: {\n', undefined],
    'leaves other files alone': ['- a\n', undefined],
    'leaves rules alone that are no map': ['rules: [a]\n', undefined],
  };
  for (const [name, [before, after]] of Object.entries(cases))
    it(name, () => assert.equal(withRule(before, 'archive-kept', 'off'), after));
});
