import assert from 'node:assert/strict';
import type { LintFacts } from '../../../../../src/core/dockerfile/lintFacts.ts';
import type { BuildStep } from '../../../../../src/core/dockerfile/stages/buildStep.ts';
import { finalChain } from '../../../../../src/core/dockerfile/stages/stageGraph.ts';
import { walkStages } from '../../../../../src/core/dockerfile/stages/walkStages.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

function walk(text: string, facts: LintFacts = {}): readonly BuildStep[] {
  const document = parseDockerfile(text);
  return walkStages(document, finalChain(document), facts);
}

/** The state in front of the last instruction. */
function last(text: string, facts?: LintFacts): BuildStep {
  const step = walk(`${text}\nRUN last\n`, facts).at(-1);
  if (step === undefined) throw new Error('no step');
  return step;
}

describe('walkStages', () => {
  describe('WORKDIR', () => {
    const cases: Readonly<Record<string, string | undefined>> = {
      'FROM x': '/',
      'FROM x\nWORKDIR /a': '/a',
      'FROM x\nWORKDIR /a/\nWORKDIR b/../c': '/a/c',
      'FROM x\nWORKDIR a': '/a',
      'FROM x\nWORKDIR "/a b"': '/a b',
      'FROM x\nENV D=/d\nWORKDIR $D/e': '/d/e',
      'FROM x\nARG D\nWORKDIR $D': undefined,
      'FROM x AS y\nWORKDIR /a\nFROM y': '/a',
      'FROM x AS y\nWORKDIR /a\nFROM z': '/',
    };
    for (const [text, wanted] of Object.entries(cases)) {
      it(JSON.stringify(text), () => assert.equal(last(text).workdir, wanted));
    }
  });

  describe('ENV and ARG', () => {
    const cases: Readonly<Record<string, string | undefined>> = {
      'FROM x\nENV A=1': '1',
      'FROM x\nENV A 1 2': '1 2',
      'FROM x\nENV A=1\nENV A=2': '2',
      'FROM x\nENV B=1 A=$B': undefined,
      'FROM x\nENV B=1\nENV A=$B/2': '1/2',
      "FROM x\nENV A='$B'": '$B',
      'FROM x\nARG A=1': '1',
      'FROM x\nARG A': undefined,
      'ARG A=1\nFROM x': undefined,
      'ARG A=1\nFROM x\nARG A': '1',
      'FROM x\nENV A=1\nARG A': '1',
      'FROM x AS y\nENV A=1\nFROM y': '1',
      'FROM x AS y\nENV A=1\nFROM y\nENV A=2': '2',
      'FROM x AS y\nFROM y\nENV B=1': undefined,
    };
    for (const [text, wanted] of Object.entries(cases)) {
      it(JSON.stringify(text), () => assert.equal(last(text).variable('A'), wanted));
    }

    it('sees only what comes before', () => {
      const [before] = walk('FROM x\nRUN a\nENV A=1\n');
      assert.equal(before?.variable('A'), undefined);
    });

    it('does not see what the stage below sets after it was used', () => {
      const steps = walk('FROM x AS a\nENV A=1\nFROM a AS b\nRUN x\nFROM a\nENV A=2\n');
      assert.equal(steps.find(({ stage }) => stage.name === 'b')?.variable('A'), '1');
    });
  });

  describe('USER and HOME', () => {
    const cases: Readonly<Record<string, readonly [user: string, home: string]>> = {
      'FROM x': ['', '/root'],
      'FROM x\nUSER root': ['root', '/root'],
      'FROM x\nUSER 0:0': ['0:0', '/root'],
      'FROM x\nUSER app': ['app', '/home/app'],
      'FROM x\nUSER app:web': ['app:web', '/home/app'],
      'FROM x\nUSER app\nENV HOME=/srv': ['app', '/srv'],
      'FROM x\nENV U=me\nUSER $U': ['me', '/home/me'],
      'FROM x AS y\nUSER a\nFROM y': ['a', '/home/a'],
    };
    for (const [text, [user, home]] of Object.entries(cases)) {
      it(JSON.stringify(text), () => {
        const step = last(text);
        assert.deepEqual([step.user, step.home], [user, home]);
      });
    }
  });

  describe('SHELL', () => {
    const cases: Readonly<Record<string, readonly [kind: string, stops: boolean]>> = {
      'FROM x': ['posix', false],
      'FROM x\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]': ['posix', true],
      'FROM x\nSHELL ["/bin/bash", "-o", "errexit", "-c"]': ['posix', true],
      'FROM x\nSHELL ["powershell", "-Command"]': ['other', false],
      'FROM x\nSHELL ["pwsh", "-c"]\nSHELL ["/bin/sh", "-c"]': ['posix', false],
      'FROM x AS y\nSHELL ["cmd", "/c"]\nFROM y': ['other', false],
      'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022': ['other', false],
      'FROM mcr.microsoft.com/powershell:lts-nanoserver-1809': ['other', false],
      'FROM --platform=windows/amd64 x': ['other', false],
      '# escape=`\nFROM x': ['other', false],
      '# hadolint shell=powershell\nFROM x': ['other', false],
      'FROM dockur/windows-like': ['posix', false],
    };
    for (const [text, [kind, stopsOnError]] of Object.entries(cases)) {
      it(JSON.stringify(text), () => assert.deepEqual(last(text).shell, { kind, stopsOnError }));
    }
  });

  describe('mounts', () => {
    const cases: Readonly<Record<string, readonly (string | undefined)[]>> = {
      'type=cache,target=/a': ['cache', '/a'],
      'type=cache,dst=/a/': ['cache', '/a'],
      'type=tmpfs,destination=/a/b/..': ['tmpfs', '/a'],
      'target=/a': ['bind', '/a'],
      'type=cache,target=c': ['cache', '/w/c'],
      'type=cache,target=$D/c': ['cache', '/d/c'],
      'type=cache,target=${NONE}': ['cache', undefined],
      'type=ssh': ['ssh', undefined],
    };
    for (const [mount, [type, target]] of Object.entries(cases)) {
      it(mount, () => {
        const text = `FROM x\nWORKDIR /w\nENV D=/d\nRUN --mount=${mount} a\n`;
        assert.deepEqual(walk(text).at(-1)?.mounts, [{ type, target }]);
      });
    }
  });

  it('starts from what is known of the image', () => {
    const image = { env: ['A=1', 'HOME=/h'], user: 'me', workdir: '/w', shell: ['pwsh'] };
    const step = last('FROM x:1', { images: new Map([['x:1', image]]) });
    assert.deepEqual(
      [step.variable('A'), step.home, step.user, step.workdir, step.shell.kind],
      ['1', '/h', 'me', '/w', 'other'],
    );
  });

  it('walks what ONBUILD holds back without letting it change the state', () => {
    const steps = walk('FROM x\nONBUILD WORKDIR /a\nONBUILD RUN b\nRUN c\n');
    assert.deepEqual(
      steps.map(({ instruction, isTrigger, workdir }) => [instruction.keyword, isTrigger, workdir]),
      [
        ['WORKDIR', true, '/'],
        ['RUN', true, '/'],
        ['RUN', false, '/'],
      ],
    );
    assert.equal(steps[1]?.script?.commands[0]?.name, 'b');
  });

  it('says what ships and where each step stands', () => {
    const steps = walk('FROM x AS a\nRUN 1\nFROM y\nRUN 2\nFROM a\nRUN 3\n');
    assert.deepEqual(
      steps.map(({ isShipped }) => isShipped),
      [true, false, true],
    );
    assert.deepEqual(
      steps.map(({ position }) => position),
      [0, 1, 2],
    );
  });
});
