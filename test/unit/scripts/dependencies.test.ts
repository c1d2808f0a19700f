import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUpToDate } from '../../../scripts/project/dependencies.mjs';

describe('whether npm ci is needed', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-dependencies-'));
    await mkdir(join(folder, 'node_modules/.bin'), { recursive: true });
    await writeFile(join(folder, 'node_modules/.bin/node'), '');
    await lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' } });
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const lock = (name: string, packages: object): Promise<void> =>
    writeFile(join(folder, name), JSON.stringify({ packages }));
  const installed = (packages: object): Promise<void> =>
    lock('node_modules/.package-lock.json', packages);

  it('is needed when nothing was installed', async () => {
    assert.equal(await isUpToDate(folder), false);
  });

  it('is not needed when every locked version is installed', async () => {
    await installed({ 'node_modules/a': { version: '1.0.0' } });
    assert.equal(await isUpToDate(folder), true);
  });

  it('is needed when a version differs', async () => {
    await installed({ 'node_modules/a': { version: '0.9.0' } });
    assert.equal(await isUpToDate(folder), false);
  });

  it('does not ask for optional packages of other platforms', async () => {
    await installed({ 'node_modules/a': { version: '1.0.0' } });
    await lock('package-lock.json', {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    });
    assert.equal(await isUpToDate(folder), true);
  });
});
