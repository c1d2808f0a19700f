import assert from 'node:assert/strict';
import { isSearchable } from '../../../../../src/editor/commands/image/pull/isSearchable.ts';
import { pathOf } from '../../../../../src/editor/commands/image/pull/pathOf.ts';
import { suggestName } from '../../../../../src/editor/commands/image/push/suggestName.ts';
import { hostOfReference } from '../../../../../src/editor/host/registries/hostOfReference.ts';

describe('names of images in registries', () => {
  it('belong to the registry that they name, else to Docker Hub', () => {
    for (const name of ['nginx', 'team/app:1', 'docker.io/a/b', 'index.docker.io/a/b', 'a/b.c/d']) {
      assert.equal(hostOfReference(name), 'docker.io', name);
    }
    assert.equal(hostOfReference('ghcr.io/a/b'), 'ghcr.io');
    assert.equal(hostOfReference('localhost/a'), 'localhost');
    assert.equal(hostOfReference('127.0.0.1:5000/a:1'), '127.0.0.1:5000');
  });

  it('have a path that the registry knows', () => {
    assert.equal(pathOf('docker.io', 'nginx'), 'library/nginx');
    assert.equal(pathOf('docker.io', 'docker.io/team/app'), 'team/app');
    assert.equal(pathOf('docker.io', 'index.docker.io/library/nginx'), 'library/nginx');
    assert.equal(pathOf('docker.io', 'docker.io/nginx'), 'library/nginx');
    assert.equal(pathOf('ghcr.io', 'ghcr.io/team/app'), 'team/app');
  });

  it('are searched for on Docker Hub unless they are references', () => {
    for (const text of ['ng', 'team/app', 'my.app']) assert.ok(isSearchable(text), text);
    for (const text of ['', 'n', 'nginx:1', 'ghcr.io/a', 'a@sha256:0', 'A b', 'localhost/a']) {
      assert.ok(!isSearchable(text), text);
    }
  });

  it('move to another registry, into the space of the user where there are such', () => {
    assert.equal(suggestName('ghcr.io', 'app:1', 'Me'), 'ghcr.io/me/app:1');
    assert.equal(suggestName('docker.io', 'ghcr.io/team/app:1', 'me'), 'team/app:1');
    assert.equal(
      suggestName('127.0.0.1:5000', 'library/nginx', 'me'),
      '127.0.0.1:5000/nginx:latest',
    );
    assert.equal(suggestName('docker.io', 'localhost:5000/app:2', undefined), 'app:2');
  });
});
