import assert from 'node:assert/strict';
import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeAtomically } from '../../../../src/cli/lint/writeAtomically.ts';

describe('writeAtomically', () => {
  let folder = '';
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'stevedore-write-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps the mode, and leaves nothing beside the file', async () => {
    const file = path.join(folder, 'Dockerfile');
    await writeFile(file, 'old');
    await chmod(file, 0o666);
    await writeAtomically(file, 'new');
    assert.equal(await readFile(file, 'utf8'), 'new');
    assert.equal((await stat(file)).mode & 0o777, 0o666);
    assert.deepEqual(await readdir(folder), ['Dockerfile']);
  });

  it('writes the file that a link leads to', async () => {
    const file = path.join(folder, 'real');
    const link = path.join(folder, 'Dockerfile');
    await writeFile(file, 'old');
    await symlink('real', link);
    await writeAtomically(link, 'new');
    assert.equal(await readFile(file, 'utf8'), 'new');
    assert.ok((await lstat(link)).isSymbolicLink());
  });

  it('changes nothing when it cannot write', async () => {
    const file = path.join(folder, 'Dockerfile');
    await writeFile(file, 'old');
    const temporary = `${file}.${process.pid}.stevedore.tmp`;
    await writeFile(temporary, 'of another');
    await assert.rejects(writeAtomically(file, 'new'));
    assert.equal(await readFile(file, 'utf8'), 'old');
  });

  it('makes no file that was not there', async () => {
    await assert.rejects(writeAtomically(path.join(folder, 'gone'), 'new'));
    assert.deepEqual(await readdir(folder), []);
  });
});
