import assert from 'node:assert/strict';
import { packageCallOf } from '../../../../../src/core/dockerfile/commands/packageInstalls.ts';
import { shellStepsOfRun } from './shellStepsOfRun.ts';

function calls(run: string, before?: string): readonly unknown[] {
  return shellStepsOfRun(run, before).flatMap((step) => {
    const found = packageCallOf(step);
    return found === undefined
      ? []
      : [[found.kind, found.packages, found.virtual, found.isAutomatic]];
  });
}

describe('packageCallOf', () => {
  const cases: Readonly<Record<string, readonly unknown[]>> = {
    'apt-get install -y a b=1.2 c:arm64 d/testing': [
      ['install', ['a', 'b', 'c', 'd'], undefined, false],
    ],
    'apt-get purge -y --auto-remove a': [['remove', ['a'], undefined, true]],
    'apt autoremove': [['remove', [], undefined, true]],
    'apk add --no-cache --virtual .b a~=1 b@edge': [['install', ['a', 'b@edge'], '.b', false]],
    'apk add -t .b a': [['install', ['a'], '.b', false]],
    'apk del .b': [['remove', ['.b'], undefined, false]],
    'dnf -y --enablerepo=x install a': [['install', ['a'], undefined, false]],
    'microdnf remove a': [['remove', ['a'], undefined, false]],
    'yum groupinstall "Development Tools"': [['install', ['Development Tools'], undefined, false]],
    'zypper -n in a': [['install', ['a'], undefined, false]],
    'zypper rm a': [['remove', ['a'], undefined, false]],
    'apt-get install $(cat list)': [['install', undefined, undefined, false]],
    'apt-get install $NONE a': [['install', undefined, undefined, false]],
    'apt-get update': [],
    'npm install a': [],
  };
  for (const [run, wanted] of Object.entries(cases)) {
    it(run, () => assert.deepEqual(calls(run), wanted));
  }

  it('splits a list in a variable', () => {
    assert.deepEqual(calls('apt-get install -y $L', 'ENV L="a b=1"\n'), [
      ['install', ['a', 'b'], undefined, false],
    ]);
  });
});
