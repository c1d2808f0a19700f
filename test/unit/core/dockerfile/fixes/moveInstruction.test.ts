import assert from 'node:assert/strict';
import { toFix } from '../../../../../src/core/dockerfile/fixes/edits.ts';
import { moveInstructionBehind } from '../../../../../src/core/dockerfile/fixes/moveInstruction.ts';
import { message } from '../../../../../src/core/dockerfile/messages/messageTemplates.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { applyFix } from '../rules/lintText.ts';

/** The text with its second instruction moved behind its last one. */
function moved(text: string): string {
  const document = parseDockerfile(text);
  const instruction = document.instructions[1];
  const target = document.instructions.at(-1);
  assert.ok(instruction !== undefined && target !== undefined);
  const edits = moveInstructionBehind(document, instruction, target);
  return applyFix(text, toFix('safe', message('fix.cacheMount', ''), edits));
}

describe('moveInstructionBehind', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'moves a line': ['FROM x\nARG A\nRUN a\n', 'FROM x\nRUN a\nARG A\n'],
    'moves an instruction of several lines': [
      'FROM x\nENV A=1 \\\n    B=2\nRUN a\n',
      'FROM x\nRUN a\nENV A=1 \\\n    B=2\n',
    ],
    'takes comments above along': [
      'FROM x\n# one\n# two\nARG A\nRUN a\n',
      'FROM x\nRUN a\n# one\n# two\nARG A\n',
    ],
    'leaves empty lines': ['FROM x\n\nARG A\n\nRUN a\n\n', 'FROM x\n\n\nRUN a\nARG A\n\n'],
    'needs no line break at the end': ['FROM x\nARG A\nRUN a', 'FROM x\nRUN a\nARG A'],
    'keeps Windows line breaks': ['FROM x\r\nARG A\r\nRUN a\r\n', 'FROM x\r\nRUN a\r\nARG A\r\n'],
    'goes behind a here-document': [
      'FROM x\nARG A\nRUN <<EOF\na\nEOF\n',
      'FROM x\nRUN <<EOF\na\nEOF\nARG A\n',
    ],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(moved(before), after);
    });
  }
});
