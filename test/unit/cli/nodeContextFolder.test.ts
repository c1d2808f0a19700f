import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeContextFolder } from '../../../src/cli/nodeContextFolder.ts';

describe('nodeContextFolder', () => {
  let root = '';
  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'stevedore-context-'));
    await mkdir(path.join(root, 'sub'));
    await writeFile(path.join(root, 'sub', 'a.txt'), '12345');
    await symlink('/etc', path.join(root, 'link'));
  });
  after(() => rm(root, { recursive: true, force: true }));

  it('lists files, folders and links, and leaves sockets out', async () => {
    const server = createServer().listen(path.join(root, 's.sock'));
    await new Promise((resolve) => server.once('listening', resolve));
    const found = await nodeContextFolder(root).list('');
    server.close();
    assert.deepEqual(
      found.toSorted((a, b) => a.name.localeCompare(b.name)),
      [
        { name: 'link', kind: 'link' },
        { name: 'sub', kind: 'directory' },
      ],
    );
  });

  it('counts the bytes of files, not those behind links', async () => {
    const folder = nodeContextFolder(root);
    assert.equal(await folder.fileBytes('sub/a.txt'), 5);
    assert.equal(await folder.fileBytes('link'), 0);
  });

  it('takes what cannot be read for empty', async () => {
    const folder = nodeContextFolder(root);
    assert.deepEqual(await folder.list('gone'), []);
    assert.equal(await folder.fileBytes('gone'), 0);
    assert.equal(await folder.readText('gone'), undefined);
    assert.equal(await folder.readText('sub/a.txt'), '12345');
  });
});
