import assert from 'node:assert/strict';
import { chooseVersion, compareVersions } from '../../../../../src/core/engine/client/negotiate.ts';
import {
  splitReference,
  toImageRemovals,
} from '../../../../../src/core/engine/client/objectCalls.ts';
import { objectPath } from '../../../../../src/core/engine/client/objectPath.ts';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';
import { withoutUndefined } from '../../../../../src/core/engine/records/withoutUndefined.ts';

describe('objectPath', () => {
  it('keeps references readable and makes everything else harmless', () => {
    assert.equal(objectPath('container', 'abc', '/json'), '/containers/abc/json');
    assert.equal(
      objectPath('image', 'localhost:5000/a/b:1.0@sha256:0f', '/tag'),
      '/images/localhost:5000/a/b:1.0@sha256:0f/tag',
    );
    assert.equal(objectPath('volume', 'a/../b'), '/volumes/a%2F..%2Fb');
    assert.equal(objectPath('network', '..'), '/networks/%2E%2E');
    assert.equal(objectPath('image', '../x?y#z'), '/images/%2E%2E/x%3Fy%23z');
    assert.equal(objectPath('container', 'käse und ä'), '/containers/k%C3%A4se%20und%20%C3%A4');
  });
});

describe('chooseVersion', () => {
  it('takes the older of what both know', () => {
    assert.equal(chooseVersion('1.41'), '1.41');
    assert.equal(chooseVersion('1.51'), '1.51');
    assert.equal(chooseVersion('1.99'), '1.51');
    assert.ok(compareVersions('1.9', '1.41') < 0);
    assert.ok(compareVersions('2.0', '1.41') > 0);
    assert.equal(compareVersions('1.41', '1.41'), 0);
  });

  it('refuses what is too old, and what is no engine', () => {
    const kindOf = (offered: string | undefined): string => {
      try {
        return chooseVersion(offered);
      } catch (error) {
        return error instanceof EngineError ? error.kind : 'untyped';
      }
    };
    assert.equal(kindOf('1.24'), 'apiTooOld');
    assert.equal(kindOf(undefined), 'engineFault');
    assert.equal(kindOf('latest'), 'engineFault');
  });
});

describe('splitReference', () => {
  it('knows the colon of a port from that of a tag', () => {
    assert.deepEqual(splitReference('a:1'), { repo: 'a', tag: '1' });
    assert.deepEqual(splitReference('host:5000/a'), { repo: 'host:5000/a', tag: undefined });
    assert.deepEqual(splitReference('host:5000/a:1'), { repo: 'host:5000/a', tag: '1' });
  });
});

describe('toImageRemovals', () => {
  it('reads both kinds of lines', () => {
    assert.deepEqual(toImageRemovals([{ Untagged: 'a:1' }, { Deleted: 'sha256:b' }]), [
      { untagged: 'a:1' },
      { deleted: 'sha256:b' },
    ]);
    assert.deepEqual(toImageRemovals(null), []);
  });
});

describe('withoutUndefined', () => {
  it('drops what is undefined, and only that', () => {
    const made = withoutUndefined<{ a: number; b?: string; c?: boolean }>({
      a: 0,
      b: undefined,
      c: false,
    });
    assert.deepEqual(Object.keys(made), ['a', 'c']);
  });
});
