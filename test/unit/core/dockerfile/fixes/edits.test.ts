import assert from 'node:assert/strict';
import {
  insertArgument,
  insertAt,
  removeArgument,
  replaceSpan,
  toFix,
} from '../../../../../src/core/dockerfile/fixes/edits.ts';
import { message } from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { parseRun } from '../../../../../src/core/dockerfile/syntax/runScript.ts';
import { applyFix } from '../rules/lintText.ts';

function open(run: string) {
  const text = `FROM x\nRUN ${run}\n`;
  const document = parseDockerfile(text);
  const instruction = document.instructions[1];
  const script =
    instruction === undefined
      ? undefined
      : parseRun(document, instruction, { kind: 'posix', stopsOnError: false });
  const words = script?.commands[0]?.words;
  const [, word] = words ?? [];
  if (script === undefined || word === undefined) throw new Error('a word is needed');
  return { text, document, script, word };
}

describe('insertArgument', () => {
  const cases: Readonly<Record<string, string>> = {
    'a b c': 'a b new c',
    'a \\\n  b \\\n  c': 'a \\\n  b new \\\n  c',
    '["a", "b"]': '["a", "b", "new"]',
    '["sh", "-c", "a b"]': '["sh", "-c", "a b new"]',
    '<<E\na b\nE': '<<E\na b new\nE',
  };
  for (const [run, wanted] of Object.entries(cases)) {
    it(JSON.stringify(run), () => {
      const { text, document, script, word } = open(run);
      const fix = toFix('safe', message('apk-cache-left.fix'), [
        insertArgument(document, script, word, 'new'),
      ]);
      assert.equal(applyFix(text, fix), `FROM x\nRUN ${wanted}\n`);
    });
  }
});

describe('removeArgument', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    'a -b c': 'a c',
    'a   -b': 'a',
    'a \\\n  -b c': undefined,
    '["a", "-b"]': undefined,
  };
  for (const [run, wanted] of Object.entries(cases)) {
    it(JSON.stringify(run), () => {
      const { text, document, script, word } = open(run);
      const edit = removeArgument(document, script, word);
      const fixed =
        edit === undefined
          ? undefined
          : applyFix(text, toFix('safe', message('apk-cache-left.fix'), [edit]));
      assert.equal(fixed, wanted === undefined ? undefined : `FROM x\nRUN ${wanted}\n`);
    });
  }
});

describe('toFix', () => {
  it('puts edits in the order of the document', () => {
    const document = parseDockerfile('FROM x\nRUN a\n');
    const { edits } = toFix('safe', message('apk-cache-left.fix'), [
      insertAt(document, 11, 'late'),
      replaceSpan(document, { start: 0, end: 4 }, 'early'),
      insertAt(document, 9, 'middle'),
    ]);
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['early', 'middle', 'late'],
    );
  });
});
