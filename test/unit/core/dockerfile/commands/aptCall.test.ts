import assert from 'node:assert/strict';
import { aptCallOf, updatesLists } from '../../../../../src/core/dockerfile/commands/aptCall.ts';
import { shellStepsOfRun } from './shellStepsOfRun.ts';

const call = (run: string) => shellStepsOfRun(run).flatMap((step) => aptCallOf(step) ?? [])[0];

describe('aptCallOf', () => {
  const known: Readonly<Record<string, readonly [program: string, subcommand: string]>> = {
    'apt-get update': ['apt-get', 'update'],
    'apt -y install jq': ['apt', 'install'],
    'apt-get -o A::B=c -qq install jq': ['apt-get', 'install'],
    'apt-get -t bookworm-backports install jq': ['apt-get', 'install'],
    'apt-get --option A=b update': ['apt-get', 'update'],
    'sudo /usr/bin/aptitude update': ['aptitude', 'update'],
  };
  for (const [run, [program, subcommand]] of Object.entries(known)) {
    it(`reads ${run}`, () => {
      const found = call(run);
      assert.deepEqual([found?.program, found?.subcommand], [program, subcommand]);
    });
  }

  for (const run of [
    'apt-cache search jq',
    'apt-get',
    'apt-get -s install jq',
    'apt-get --dry-run upgrade',
    'apt-get --print-uris update',
    'apt-get -o Dir=/rootfs update',
    'apt-get -o Dir::Cache=/x update',
    'echo apt-get update',
  ]) {
    it(`takes no part in ${run}`, () => assert.equal(call(run), undefined));
  }
});

describe('updatesLists', () => {
  const updates = (run: string): boolean => {
    const found = call(run);
    return found !== undefined && updatesLists(found);
  };
  it('is true for update, and for an install that updates first', () => {
    assert.ok(updates('apt update'));
    assert.ok(updates('apt install --update jq'));
    assert.ok(updates('apt install -U jq'));
  });
  it('is false for the rest', () => {
    assert.ok(!updates('apt upgrade'));
    assert.ok(!updates('apt install jq'));
  });
});
