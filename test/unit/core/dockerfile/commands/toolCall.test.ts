import assert from 'node:assert/strict';
import { shellStepsOf } from '../../../../../src/core/dockerfile/commands/shellSteps.ts';
import type { ToolCall } from '../../../../../src/core/dockerfile/commands/toolCall.ts';
import {
  cacheFolder,
  isQuestion,
  pathOption,
  toolCallOf,
  variableOf,
  wrapperText,
} from '../../../../../src/core/dockerfile/commands/toolCall.ts';
import { walkStages } from '../../../../../src/core/dockerfile/stages/walkStages.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

/** The last call of `tool` in a RUN in /w. */
function callIn(run: string, before = ''): ToolCall | undefined {
  const document = parseDockerfile(`FROM x\nWORKDIR /w\n${before}RUN ${run}\n`);
  const step = walkStages(document, new Set([0]), {}).at(-1);
  if (step === undefined) return undefined;
  return shellStepsOf(step)
    .map((shellStep) => toolCallOf(step, shellStep, new Set(['tool']), new Set(['--in', '-i'])))
    .findLast((call) => call !== undefined);
}

function known(run: string, before?: string): ToolCall {
  const call = callIn(run, before);
  assert.ok(call !== undefined, run);
  return call;
}

describe('toolCallOf', () => {
  it('knows subcommands behind options with values', () => {
    const call = known('tool --in x -q add one two');
    assert.deepEqual([call.subcommand, call.second], ['add', 'one']);
    assert.deepEqual([known('tool').subcommand, known('tool a').second], ['', '']);
  });

  it('knows the program by its file name and through wrappers', () => {
    assert.equal(known('sudo -E /opt/bin/tool add').program, 'tool');
    assert.equal(callIn('other tool add'), undefined);
  });

  it('sees the home of the user that a wrapper names', () => {
    const homes: Readonly<Record<string, string>> = {
      'tool a': '/home/me',
      'sudo tool a': '/root',
      'sudo -u app tool a': '/home/app',
      'sudo --user $U tool a': '/home/who',
      'gosu app:app tool a': '/home/app',
      'su-exec root tool a': '/root',
    };
    for (const [run, home] of Object.entries(homes)) {
      assert.equal(known(run, 'ENV U=who\nUSER me\n').step.home, home, run);
    }
  });

  it('gives the text of the wrapper for commands that go with the call', () => {
    assert.equal(wrapperText(known('tool a')), '');
    assert.equal(wrapperText(known('sudo -u app tool a')), 'sudo -u app ');
    assert.equal(wrapperText(known('time tool a')), '');
  });

  it('takes the first variable that is set to something', () => {
    const call = known('B=2 tool', 'ENV A= C=3\n');
    assert.equal(variableOf(call, 'A', 'B', 'C'), '2');
    assert.equal(variableOf(call, 'A', 'D'), undefined);
  });

  it('makes the paths of options absolute', () => {
    assert.equal(pathOption(known('tool --in sub/x'), '--in'), '/w/sub/x');
    assert.equal(pathOption(known('tool --in=/x'), '--in'), '/x');
    assert.equal(pathOption(known('tool -i ~/x'), '--in', '-i'), '/root/x');
    assert.equal(pathOption(known('tool'), '--in'), undefined);
  });

  it('finds the cache folder of the user, or where XDG_CACHE_HOME has it', () => {
    assert.equal(cacheFolder(known('tool'), 't'), '/root/.cache/t');
    assert.equal(cacheFolder(known('tool', 'USER me\n'), 't'), '/home/me/.cache/t');
    assert.equal(cacheFolder(known('tool', 'ENV XDG_CACHE_HOME=/c\n'), 't'), '/c/t');
  });

  it('tells questions from work', () => {
    for (const run of ['tool --version', 'tool -v', 'tool add --help', 'tool add --dry-run']) {
      assert.equal(isQuestion(known(run)), true, run);
    }
    assert.equal(isQuestion(known('tool add --verbose')), false);
  });
});
