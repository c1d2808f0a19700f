import assert from 'node:assert/strict';
import {
  isSameMode,
  isSameOwner,
} from '../../../../../src/core/dockerfile/rules/fileAttributes.ts';

describe('isSameOwner', () => {
  const same: readonly (readonly [string, string])[] = [
    ['a:b', 'a:b'],
    ['a:b', 'a'],
    ['a', 'a:b'],
    ['a:b', ':b'],
    ['root', '0:0'],
    ['root', 'root:root'],
    ['root', ':root'],
    ['0:0', 'root'],
    ['a:b', 'a.b'],
    ['a:b', 'a:'],
  ];
  for (const [current, wanted] of same) {
    it(`${current} stays for ${wanted}`, () => assert.ok(isSameOwner(current, wanted)));
  }
  const other: readonly (readonly [string, string])[] = [
    ['root', 'a'],
    ['a:b', 'a:c'],
    ['a:b', 'b:b'],
    ['root', 'root:a'],
    ['root', ':a'],
    ['a:b', ':c'],
    ['a', '0'],
  ];
  for (const [current, wanted] of other) {
    it(`${current} changes for ${wanted}`, () => assert.ok(!isSameOwner(current, wanted)));
  }
});

describe('isSameMode', () => {
  it('compares octal modes with and without a zero in front', () => {
    assert.ok(isSameMode('0755', '755'));
    assert.ok(isSameMode('+x', '+x'));
    assert.ok(!isSameMode('644', '755'));
    assert.ok(!isSameMode(undefined, '755'));
  });

  it('knows letters that change nothing of a known mode', () => {
    for (const [mode, letters] of [
      ['755', '+x'],
      ['755', 'a+rx'],
      ['0700', 'u+rwx,go-rwx'],
      ['755', '+w'],
      ['644', 'a-x'],
    ] as const) {
      assert.ok(isSameMode(mode, letters), `${mode} ${letters}`);
    }
    for (const [mode, letters] of [
      ['644', '+x'],
      ['744', 'a+x'],
      ['755', 'g+w'],
      ['755', 'o-x'],
      ['755', 'u=rwx'],
      ['755', 'u+s'],
      ['755', 'X'],
    ] as const) {
      assert.ok(!isSameMode(mode, letters), `${mode} ${letters}`);
    }
  });
});
