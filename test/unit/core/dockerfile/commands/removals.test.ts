import assert from 'node:assert/strict';
import {
  coversFolder,
  isCleared,
  removedPaths,
  runsUnknownScript,
} from '../../../../../src/core/dockerfile/commands/removals.ts';
import { shellStepsOfRun as steps } from './shellStepsOfRun.ts';

describe('removedPaths', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'rm -rf a /b': ['/w/a', '/b'],
    'rm -- -a': ['/w/-a'],
    'unlink a': ['/w/a'],
    'rmdir /a': ['/a'],
    'find /a /b -delete': ['/a', '/b'],
    'find /a -type f -exec rm -f {} +': ['/a'],
    'find /a -name x -delete': [],
    'find /a -print': [],
    'rm $(x)': [],
    'mv a b': [],
  };
  for (const [run, wanted] of Object.entries(cases)) {
    it(run, () => assert.deepEqual(steps(run).flatMap(removedPaths), wanted));
  }
});

describe('coversFolder', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['/a/b', '/a/b', true],
    ['/a', '/a/b', true],
    ['/a/*', '/a/b', true],
    ['/a/b/*', '/a/b', true],
    ['/a/b/c', '/a/b', false],
    ['/a/b/*.gz', '/a/b', false],
    ['/a/*/c', '/a/b', false],
    ['/ab', '/a', false],
  ];
  for (const [removed, folder, wanted] of cases) {
    it(`${removed} ${wanted ? 'clears' : 'leaves'} ${folder}`, () =>
      assert.equal(coversFolder(removed, folder), wanted));
  }
});

describe('isCleared', () => {
  it('looks from a command on', () => {
    const all = steps('rm -rf /a; x; rm -rf /b');
    assert.ok(isCleared(all, 0, '/a'));
    assert.ok(!isCleared(all, 1, '/a'));
    assert.ok(isCleared(all, 1, '/b/c'));
  });
});

describe('runsUnknownScript', () => {
  for (const run of [
    './x',
    '/opt/x',
    'bash x.sh',
    'x.sh',
    'cleanup_apt',
    'make',
    '. ./env',
    '$X',
  ]) {
    it(`is true for ${run}`, () => assert.ok(runsUnknownScript(steps(run), 0)));
  }
  for (const run of ['echo x', '/usr/bin/x', 'rm -rf /x', "sh -c 'x'", 'apt-get update', 'X=1']) {
    it(`is false for ${run}`, () => assert.ok(!runsUnknownScript(steps(run), 0)));
  }
  it('looks from a command on', () => assert.ok(!runsUnknownScript(steps('make; x'), 1)));
});
