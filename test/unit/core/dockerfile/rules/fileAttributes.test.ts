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
});
