import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  configFolder,
  localFiles,
  localSources,
} from '../../../../../src/core/engine/endpoint/endpointSources.ts';

describe('localSources', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-sources-'));
    await writeFile(join(folder, 'file'), 'content');
  });
  after(() => rm(folder, { recursive: true }));

  it('reads files, and has nothing for those that are missing', async () => {
    assert.equal(
      Buffer.from((await localFiles.read(join(folder, 'file'))) ?? []).toString(),
      'content',
    );
    assert.equal(await localFiles.read(join(folder, 'missing')), undefined);
    assert.equal(await localFiles.read(join(folder, 'file', 'below')), undefined);
    await assert.rejects(localFiles.read(folder), { code: 'EISDIR' });
  });

  it('lists folders and tells what exists', async () => {
    assert.deepEqual(await localFiles.list(folder), ['file']);
    assert.deepEqual(await localFiles.list(join(folder, 'missing')), []);
    assert.equal(await localFiles.exists(join(folder, 'file')), true);
    assert.equal(await localFiles.exists(join(folder, 'missing')), false);
  });

  it('finds the config folder of each platform', () => {
    const sources = { ...localSources(), env: {}, homeDirectory: '/home/me' };
    assert.equal(configFolder({ ...sources, platform: 'linux' }), '/home/me/.docker');
    const windows = { ...sources, platform: 'win32', homeDirectory: 'C:\\me' } as const;
    assert.equal(configFolder(windows), 'C:\\me\\.docker');
    assert.equal(configFolder({ ...sources, env: { DOCKER_CONFIG: '/cfg' } }), '/cfg');
  });
});
