import assert from 'node:assert/strict';
import {
  firstNames,
  hasMore,
  moreNames,
  SHOWN_AT_ONCE,
} from '../../../../../src/editor/views/registries/nameList.ts';
import {
  registryReference,
  repositoryName,
} from '../../../../../src/editor/views/registries/registryReference.ts';

const many = Array.from({ length: 250 }, (_, index) => `v${index}`);

describe('a list of names that grows', () => {
  it('shows what is there before it asks for more', async () => {
    const asked: string[] = [];
    const read = (page: string) => {
      asked.push(page);
      return Promise.resolve({ names: ['last'] });
    };
    let list = firstNames({ names: many, next: '/next' });
    const counts: number[] = [];
    while (hasMore(list)) {
      list = await moreNames(list, read);
      counts.push(list.shown);
      assert.ok(counts.length < 5);
    }
    assert.deepEqual(asked, ['/next']);
    assert.equal(list.names.length, 251);
    assert.equal(counts.at(-1), 4 * SHOWN_AT_ONCE);
  });
});

describe('references of rows', () => {
  it('are what an engine pulls', () => {
    const place = { id: '', host: 'docker.io', repository: 'library/nginx', tag: '1' };
    assert.equal(registryReference({ ...place, kind: 'registryTag' }), 'nginx:1');
    const platform = { platform: 'linux/amd64', digest: 'sha256:0', bytes: 1 };
    const row = { ...place, host: 'r.example', kind: 'platform', platform } as const;
    assert.equal(registryReference(row), 'r.example/library/nginx@sha256:0');
    assert.equal(repositoryName({ host: 'docker.io', repository: 'a/b' }), 'a/b');
    const host = { kind: 'host', id: 'h', host: 'h', source: 'added' } as const;
    assert.equal(registryReference(host), undefined);
  });
});
