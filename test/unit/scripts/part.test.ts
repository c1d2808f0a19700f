import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart } from '../../../scripts/machine/part.mjs';

describe('a part in the cache', () => {
  const before = process.env['STEVEDORE_CACHE'];
  let cache: string;

  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'stevedore-cache-'));
    process.env['STEVEDORE_CACHE'] = cache;
  });

  afterEach(async () => {
    if (before === undefined) delete process.env['STEVEDORE_CACHE'];
    else process.env['STEVEDORE_CACHE'] = before;
    await rm(cache, { recursive: true, force: true });
  });

  it('is installed once, however many ask for it at the same time', async () => {
    let installs = 0;
    const install = async (folder: string): Promise<void> => {
      installs++;
      await writeFile(join(folder, 'tool'), 'ready');
    };
    const folders = await Promise.all([1, 2, 3].map(() => ensurePart('tool', '1', install)));
    assert.equal(installs, 1);
    assert.equal(new Set(folders).size, 1);
    assert.equal(await readFile(join(folders[0] ?? '', 'tool'), 'utf8'), 'ready');
  });

  it('is absent after an install that failed half-way, and starts over from an empty folder', async () => {
    const halfWay = async (folder: string): Promise<void> => {
      await writeFile(join(folder, 'half'), '');
      throw new Error('no network');
    };
    await assert.rejects(ensurePart('tool', '1', halfWay), /no network/);
    const folder = await ensurePart('tool', '1', async (empty) => {
      assert.deepEqual(await readdir(empty), []);
    });
    assert.deepEqual(await readdir(folder), ['.installed']);
  });
});
