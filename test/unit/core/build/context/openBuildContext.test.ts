import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { openBuildContext } from '../../../../../src/core/build/context/openBuildContext.ts';

describe('openBuildContext', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore context-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  }

  /** Names in the archive with their contents; links show their target. */
  async function packed(dockerfile = 'Dockerfile', context = '.') {
    const opened = openBuildContext(
      { context: join(folder, context), dockerfile: join(folder, dockerfile) },
      new AbortController().signal,
    );
    const found: Record<string, string> = {};
    const reader = extract();
    reader.on('entry', (header, stream, next) => {
      text(stream).then((content) => {
        found[header.name] = header.type === 'symlink' ? header.linkname : content;
        next();
      }, next);
    });
    await pipeline(opened.stream, reader);
    return { found, dockerfile: opened.dockerfile };
  }

  it('packs files, folders and links', async () => {
    await write({ Dockerfile: 'FROM x', 'a b/c': 'text', 'a b/empty': '' });
    await symlink('a b/c', join(folder, 'link'));
    const { found, dockerfile } = await packed();
    assert.equal(dockerfile, 'Dockerfile');
    assert.deepEqual(found, {
      'a b': '',
      'a b/c': 'text',
      'a b/empty': '',
      link: 'a b/c',
      Dockerfile: 'FROM x',
    });
  });

  it('leaves out what .dockerignore names, and keeps its exceptions', async () => {
    await write({
      Dockerfile: 'FROM x',
      '.dockerignore': '# note\nnode_modules\n**/*.log\n!keep/me.log\n',
      'node_modules/x': '',
      'deep/a.log': '',
      'keep/me.log': 'kept',
    });
    const { found } = await packed();
    assert.deepEqual(Object.keys(found).toSorted(), [
      '.dockerignore',
      'Dockerfile',
      'deep',
      'keep',
      'keep/me.log',
    ]);
  });

  it('sends the Dockerfile even where it is ignored', async () => {
    await write({ Dockerfile: 'FROM x', '.dockerignore': '*' });
    assert.deepEqual(Object.keys((await packed()).found), ['Dockerfile', '.dockerignore']);
  });

  it("prefers the Dockerfile's own ignore file", async () => {
    await write({
      'dev.Dockerfile': 'FROM x',
      'dev.Dockerfile.dockerignore': 'a*',
      '.dockerignore': 'b*',
      a: '',
      b: '',
    });
    const names = Object.keys((await packed('dev.Dockerfile')).found);
    assert.ok(names.includes('b') && !names.includes('a'));
  });

  it('takes a Dockerfile from outside along, and has the builder take it away', async () => {
    await write({ 'docker/Dockerfile': 'FROM x', 'app/file': '' });
    const { found, dockerfile } = await packed('docker/Dockerfile', 'app');
    assert.equal(found[dockerfile], 'FROM x');
    assert.ok(found['.dockerignore']?.includes(dockerfile));
  });

  it('ends with the error of reading', async () => {
    await write({ 'a/b': '' });
    await assert.rejects(packed('Dockerfile'), { code: 'ENOENT' });
  });
});
