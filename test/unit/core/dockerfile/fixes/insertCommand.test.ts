import assert from 'node:assert/strict';
import {
  appendCommand,
  insertCommandAfter,
} from '../../../../../src/core/dockerfile/fixes/insertCommand.ts';
import { toFix } from '../../../../../src/core/dockerfile/fixes/edits.ts';
import { message } from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { parseRun } from '../../../../../src/core/dockerfile/syntax/runScript.ts';
import { applyFix } from '../rules/lintText.ts';

/** The RUN with the command `new` behind statement `index` (the last when undefined). */
function insert(run: string, index?: number): string | undefined {
  const text = `FROM x\nRUN ${run}\n`;
  const document = parseDockerfile(text);
  const instruction = document.instructions[1];
  const script =
    instruction === undefined
      ? undefined
      : parseRun(document, instruction, { kind: 'posix', stopsOnError: false });
  if (script === undefined) throw new Error('no script');
  const edit =
    index === undefined
      ? appendCommand(document, script, 'new')
      : insertCommandAfter(document, script, index, 'new');
  if (edit === undefined) return undefined;
  return applyFix(text, toFix('safe', message('apk-cache-left.fix'), [edit])).slice(11, -1);
}

describe('appendCommand', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    a: 'a && new',
    'a && b': 'a && b && new',
    'a; b': 'a; b && new',
    'set -e; a; b': 'set -e; a; b; new',
    'set -e && a': 'set -e && a && new',
    'a || b': 'a || b && new',
    'a | b': 'a | b && new',
    'a # c': 'a && new # c',
    'a;': 'a && new;',
    'a \\\n  b': 'a \\\n  b \\\n  && new',
    'a \\\nb': 'a \\\nb \\\n    && new',
    'a && b \\\n  c': 'a && b \\\n  c \\\n  && new',
    'a \\\n  && b': 'a \\\n  && b \\\n  && new',
    'a && \\\n\tb': 'a && \\\n\tb && \\\n\tnew',
    'set -e; a \\\n  b': 'set -e; a \\\n  b; \\\n  new',
    'if a; then b; fi': 'if a; then b; fi && new',
    '(a; b)': '(a; b) && new',
    'a &': undefined,
    'a && exit': undefined,
    'exec a': undefined,
    'a "b': undefined,
    '["a", "b"]': undefined,
    '["sh", "-c", "a"]': '["sh", "-c", "a && new"]',
    '<<E\na\nE': '<<E\na && new\nE',
    '<<E\nset -e\na\nE': '<<E\nset -e\na\nnew\nE',
    '<<-E\n\tset -e\n\ta\n\tE': '<<-E\n\tset -e\n\ta\n\tnew\n\tE',
    '<<E\nset -e; a\nE': '<<E\nset -e; a; new\nE',
    'cat <<E > f\nx\nE': 'cat <<E > f && new\nx\nE',
  };
  for (const [run, wanted] of Object.entries(cases)) {
    it(JSON.stringify(run), () => assert.equal(insert(run), wanted));
  }
});

describe('insertCommandAfter', () => {
  const cases: readonly (readonly [string, number, string | undefined])[] = [
    ['a && b && c', 0, 'a && new && b && c'],
    ['a && b && c', 1, 'a && b && new && c'],
    ['a \\\n && b \\\n && c', 0, 'a \\\n && new \\\n && b \\\n && c'],
    ['a && \\\n  b && \\\n  c', 1, 'a && \\\n  b && \\\n  new && \\\n  c'],
    ['set -e; \\\n  a; \\\n  b', 1, 'set -e; \\\n  a; \\\n  new; \\\n  b'],
    ['a || b', 0, undefined],
    ['a & b', 0, undefined],
    ['a', 7, undefined],
  ];
  for (const [run, index, wanted] of cases) {
    it(`${JSON.stringify(run)} behind ${index}`, () => assert.equal(insert(run, index), wanted));
  }
});
