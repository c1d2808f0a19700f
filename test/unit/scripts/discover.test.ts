import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strayTestFiles, testFilesIn } from '../../../scripts/test/discover.mjs';

describe('test discovery', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-discover-'));
    for (const path of ['unit/b/c.test.ts', 'unit/a.test.ts', 'unit/helper.ts', 'lost/d.test.ts']) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), '');
    }
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('finds test files at any depth, sorted, and nothing else', async () => {
    const found = await testFilesIn(join(folder, 'unit'));
    assert.deepEqual(found, [join(folder, 'unit/a.test.ts'), join(folder, 'unit/b/c.test.ts')]);
  });

  it('finds nothing in a folder that is not there', async () => {
    assert.deepEqual(await testFilesIn(join(folder, 'ui')), []);
  });

  it('names test files that no suite runs', async () => {
    assert.deepEqual(await strayTestFiles(folder, ['unit']), [join(folder, 'lost/d.test.ts')]);
  });
});
