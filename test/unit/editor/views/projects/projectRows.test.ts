import assert from 'node:assert/strict';
import { configHashLabel } from '../../../../../src/core/compose/drift/configHashes.ts';
import { findProject } from '../../../../../src/editor/host/compose/findProject.ts';
import {
  profileChildren,
  projectChildren,
  projectRow,
  serviceChildren,
  type ProjectSource,
} from '../../../../../src/editor/views/projects/projectRows.ts';
import { projectContextValue } from '../../../../../src/editor/views/projects/projectContextValue.ts';
import { memoryFiles } from '../../../core/compose/memoryFiles.ts';
import { composed } from '../records.ts';

const text = `services:
  web: { image: busybox, scale: 2 }
  db: { image: postgres }
  tool: { image: busybox, profiles: [tools, all] }
`;

const hash = (digit: string) => digit.repeat(64);

async function source(
  containers: ProjectSource['containers'],
  hashes?: ProjectSource['hashes'],
): Promise<ProjectSource> {
  const files = memoryFiles({ '/w/shop/compose.yaml': text });
  const finder = { files, environment: {}, options: () => ({}) };
  const known = await findProject(finder, '/w/shop/compose.yaml');
  return { known, containers, hashes };
}

function made(service: string, number: number, digit: string, version = '2.40.3') {
  const labels = { [configHashLabel]: hash(digit), 'com.docker.compose.version': version };
  return composed('shop', service, number, { labels });
}

const version = '2.40.3-3';

describe('the rows of a compose project', () => {
  it('have services that are not created, and profiles with theirs', async () => {
    const shop = await source([]);
    const top = projectChildren(shop);
    assert.deepEqual(
      top.map(({ kind, label, state }) => [kind, label, state.kind]),
      [
        ['service', 'web', 'absent'],
        ['service', 'db', 'absent'],
        ['profile', 'all', 'absent'],
        ['profile', 'tools', 'absent'],
      ],
    );
    assert.deepEqual(
      profileChildren(shop, 'tools').map(({ label }) => label),
      ['tool'],
    );
    const tools = top.find(({ label }) => label === 'tools');
    assert.deepEqual(tools?.target.profiles, ['tools']);
    assert.deepEqual(tools.target.services, ['tool']);
    const ids = [...top, ...profileChildren(shop, 'tools'), ...profileChildren(shop, 'all')];
    assert.equal(new Set(ids.map(({ id }) => id)).size, ids.length);
  });

  it('tell how many containers run and whether the file was changed since', async () => {
    const hashes = {
      hashes: new Map([
        ['web', hash('a')],
        ['db', hash('b')],
      ]),
      version,
    };
    const shop = await source([made('web', 1, 'a'), made('db', 1, 'c')], hashes);
    const [web, db] = projectChildren(shop);
    assert.ok(web?.kind === 'service' && db?.kind === 'service');
    assert.deepEqual([web.drift, web.replicas, web.state.total], ['same', 2, 1]);
    assert.deepEqual(
      [db.drift, projectContextValue(db)],
      ['changed', 'service.files.running.changed'],
    );
    const row = projectRow(shop);
    assert.ok(row.isChanged);
    assert.deepEqual([row.state.running, row.state.total], [2, 2]);
    assert.deepEqual(
      serviceChildren(shop, db).map(({ label, drift }) => [label, drift]),
      [['shop-db-1', 'changed']],
    );
  });

  it('say nothing of containers that another version of compose made', async () => {
    const hashes = { hashes: new Map([['db', hash('b')]]), version };
    const shop = await source([made('db', 1, 'c', '2.20.0')], hashes);
    const db = projectChildren(shop).find(({ label }) => label === 'db');
    assert.ok(db?.kind === 'service');
    assert.equal(db.drift, 'unknown');
  });

  it('keep services that the file no longer has', async () => {
    const shop = await source([made('old', 1, 'a')]);
    const old = projectChildren(shop).find(({ label }) => label === 'old');
    assert.ok(old?.kind === 'service');
    assert.deepEqual([old.drift, old.replicas], ['removed', undefined]);
  });

  it('are made of labels alone when the files are gone', () => {
    const target = { project: 'shop', key: 'shop', files: [], profiles: [], services: [] };
    const gone = { known: { target }, containers: [made('web', 1, 'a')], hashes: undefined };
    assert.equal(projectContextValue(projectRow(gone)), 'project.gone.running');
    assert.deepEqual(
      projectChildren(gone).map(({ label }) => label),
      ['web'],
    );
  });
});
