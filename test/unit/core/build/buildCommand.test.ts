import assert from 'node:assert/strict';
import { toBuildArguments } from '../../../../src/core/build/buildCommand.ts';

const request = {
  dockerfile: "/a b/$(x)/Docker'file",
  context: '/-v',
  tag: 'app:1',
  target: 'dev',
  buildArgs: { VERSION: '1 --no-cache', EMPTY: '' },
  pull: false,
  noCache: false,
};

describe('toBuildArguments', () => {
  it('keeps every value one argument, and ends options before the context', () => {
    assert.deepEqual(toBuildArguments('buildx', request), [
      'buildx',
      'build',
      '--progress=plain',
      '--file',
      "/a b/$(x)/Docker'file",
      '--tag',
      'app:1',
      '--target',
      'dev',
      '--build-arg',
      'VERSION=1 --no-cache',
      '--build-arg',
      'EMPTY=',
      '--',
      '/-v',
    ]);
  });

  it('never pulls or skips the cache unless told to', () => {
    const plain = toBuildArguments('docker', request);
    assert.ok(!plain.includes('--pull') && !plain.includes('--no-cache'));
    const told = toBuildArguments('docker', { ...request, pull: true, noCache: true });
    assert.ok(told.includes('--pull') && told.includes('--no-cache'));
  });

  it('gives the classic builder and podman no option that they lack', () => {
    assert.equal(toBuildArguments('docker', request)[0], 'build');
    assert.ok(!toBuildArguments('podman', request).includes('--progress=plain'));
  });
});
