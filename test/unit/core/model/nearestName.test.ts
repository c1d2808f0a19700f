import assert from 'node:assert/strict';
import { nearestName } from '../../../../src/core/model/nearestName.ts';

const names = ['apt-lists-left', 'apk-cache-left', 'pip-cache-left', 'all'];

describe('nearestName', () => {
  const cases: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['apt-list-left', 'apt-lists-left'],
    ['APT-LISTS-LEFT', 'apt-lists-left'],
    ['apt_lists_left', 'apt-lists-left'],
    ['pip-cache', 'pip-cache-left'],
    ['npm-cache-left', 'apk-cache-left'],
    ['al', 'all'],
    ['zzz', undefined],
    ['completely-different-thing', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ];
  for (const [written, meant] of cases)
    it(`takes ${written.slice(0, 30)} for ${String(meant)}`, () => {
      assert.equal(nearestName(written, names), meant);
    });
});
