import assert from 'node:assert/strict';
import { callOf } from '../../../../../src/core/dockerfile/commands/programCall.ts';
import { joinPieces } from '../../../../../src/core/dockerfile/syntax/joinedText.ts';
import { parseShell } from '../../../../../src/core/dockerfile/syntax/parseShell.ts';

function call(text: string): readonly string[] | undefined {
  const [command] = parseShell(joinPieces([{ start: 0, text }]), 'line', false).commands;
  const found = command === undefined ? undefined : callOf(command);
  return found === undefined ? undefined : [found.program, ...found.args.map(({ value }) => value)];
}

describe('callOf', () => {
  const cases: Readonly<Record<string, readonly string[] | undefined>> = {
    'apt-get update': ['apt-get', 'update'],
    '/usr/bin/apt-get update': ['apt-get', 'update'],
    'sudo apt update': ['apt', 'update'],
    'sudo -E -u root apt update': ['apt', 'update'],
    'env A=1 B=2 apt update': ['apt', 'update'],
    'time nice -n 10 apt update': ['apt', 'update'],
    'exec env -u X command apt update': ['apt', 'update'],
    'gosu app pip install x': ['pip', 'install', 'x'],
    'timeout -k 5 30 curl x': ['curl', 'x'],
    'DEBIAN_FRONTEND=x apt update': ['apt', 'update'],
    sudo: ['sudo'],
    'env A=1': ['env', 'A=1'],
    '$APT update': undefined,
    'A=1': undefined,
    'chroot /r apt update': ['chroot', '/r', 'apt', 'update'],
  };
  for (const [text, wanted] of Object.entries(cases)) {
    it(text, () => assert.deepEqual(call(text), wanted));
  }

  it('collects the variables of the call', () => {
    const [command] = parseShell(
      joinPieces([{ start: 0, text: 'A=1 sudo env B=2 x' }]),
      'line',
      false,
    ).commands;
    const names = command === undefined ? [] : callOf(command)?.assignments.map(({ name }) => name);
    assert.deepEqual(names, ['A', 'B']);
  });
});
