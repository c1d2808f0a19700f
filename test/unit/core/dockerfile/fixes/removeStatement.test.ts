import assert from 'node:assert/strict';
import { toFix } from '../../../../../src/core/dockerfile/fixes/edits.ts';
import {
  removeStatement,
  statementOf,
} from '../../../../../src/core/dockerfile/fixes/removeStatement.ts';
import { message } from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { parseRun } from '../../../../../src/core/dockerfile/syntax/runScript.ts';
import { applyFix } from '../rules/lintText.ts';

/** The file without the statement that is the command `old`. */
function remove(run: string): string | undefined {
  const text = `FROM x\nRUN ${run}\nCMD y\n`;
  const document = parseDockerfile(text);
  const instruction = document.instructions[1];
  const script =
    instruction === undefined
      ? undefined
      : parseRun(document, instruction, { kind: 'posix', stopsOnError: false });
  const command = script?.commands.find(({ name }) => name === 'old');
  if (instruction === undefined || script === undefined || command === undefined) {
    throw new Error('no such command');
  }
  const index = statementOf(script, command);
  const edit =
    index === undefined ? undefined : removeStatement(document, instruction, script, index);
  if (edit === undefined) return undefined;
  return applyFix(text, toFix('safe', message('apk-cache-left.fix'), [edit])).slice(7, -6);
}

describe('removeStatement', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    old: '',
    'old && a': 'RUN a\n',
    'a && old': 'RUN a\n',
    'a && old && b': 'RUN a && b\n',
    'a; old x; b': 'RUN a; b\n',
    'set -e; old; a': 'RUN set -e; a\n',
    'a \\\n && old \\\n && b': 'RUN a \\\n && b\n',
    'a \\\n && old': 'RUN a\n',
    'a && \\\n  old && \\\n  b': 'RUN a && \\\n  b\n',
    'a && \\\n  # why\n  old && \\\n  # b\n  b': 'RUN a && \\\n  # why\n  # b\n  b\n',
    'old && \\\n  # b\n  b': 'RUN \\\n  # b\n  b\n',
    'old \\\n && b': 'RUN b\n',
    'a && \\\n  old \\\n    x y && \\\n  b': 'RUN a && \\\n  b\n',
    'a && old && \\\n  b': 'RUN a && \\\n  b\n',
    'a && \\\n  old \\\n  && b': 'RUN a \\\n  && b\n',
    'a && \\\n  # why\n  old \\\n  && b': undefined,
    'a \\\n  && old && \\\n  b': 'RUN a \\\n  && \\\n  b\n',
    'a || old': undefined,
    'old || a': undefined,
    'a; old && b': undefined,
    'set -e; a; old && b': 'RUN set -e; a && b\n',
    'old | a': undefined,
    '(old; a)': undefined,
    'if a; then old; fi': undefined,
    'a & old': undefined,
    '["sh", "-c", "old; a"]': undefined,
    '<<E\na\nold\nb\nE': 'RUN <<E\na\nb\nE\n',
    '<<E\nold\nb\nE': 'RUN <<E\nb\nE\n',
  };
  for (const [run, wanted] of Object.entries(cases)) {
    it(JSON.stringify(run), () => assert.equal(remove(run), wanted));
  }
});
