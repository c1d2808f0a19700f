import assert from 'node:assert/strict';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../../../scripts/machine/lock.mjs';

describe('the lock of the cache', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-lock-'));
    file = join(folder, 'a.lock');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is free again after the task, also when that fails', async () => {
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    await assert.rejects(access(file));
    assert.equal(await withLock(file, () => Promise.resolve(7)), 7);
  });

  it('is taken over from a process that has died', async () => {
    // Beyond the largest process id that Linux gives out.
    await writeFile(file, '4194999');
    assert.equal(await withLock(file, () => Promise.resolve('done')), 'done');
    await assert.rejects(access(file));
  });
});
