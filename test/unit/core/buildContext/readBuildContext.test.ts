import assert from 'node:assert/strict';
import type { ContextFolder } from '../../../../src/core/buildContext/contextFolder.ts';
import {
  readBuildContext,
  type ReadContextOptions,
} from '../../../../src/core/buildContext/readBuildContext.ts';

/** A folder of texts by path; remembers which folders were listed. */
function createFolder(files: Readonly<Record<string, string>>) {
  const listed: string[] = [];
  const folder: ContextFolder = {
    list: (path) => {
      listed.push(path);
      const prefix = path === '' ? '' : `${path}/`;
      const children = new Map<string, 'file' | 'directory' | 'link'>();
      for (const file of Object.keys(files)) {
        if (!file.startsWith(prefix)) continue;
        const [name = '', ...rest] = file.slice(prefix.length).split('/');
        children.set(name, rest.length > 0 ? 'directory' : 'file');
      }
      return Promise.resolve([...children].map(([name, kind]) => ({ name, kind })));
    },
    fileBytes: (path) => Promise.resolve(files[path]?.length ?? 0),
    readText: (path) => Promise.resolve(files[path]),
  };
  return { folder, listed };
}

async function read(
  files: Readonly<Record<string, string>>,
  options: Partial<ReadContextOptions> = {},
) {
  const { folder, listed } = createFolder(files);
  const snapshot = await readBuildContext(folder, {
    dockerfile: 'Dockerfile',
    isRootCertain: true,
    ...options,
  });
  return { snapshot, listed };
}

describe('readBuildContext', () => {
  it('counts files and bytes of every folder', async () => {
    const { snapshot } = await read({
      Dockerfile: '12',
      'src/a.ts': '123',
      'src/lib/b.ts': '1234',
    });
    assert.deepEqual(Object.fromEntries(snapshot.entries), {
      '': { kind: 'directory', bytes: 9, files: 3 },
      Dockerfile: { kind: 'file', bytes: 2, files: 1 },
      src: { kind: 'directory', bytes: 7, files: 2 },
      'src/a.ts': { kind: 'file', bytes: 3, files: 1 },
      'src/lib': { kind: 'directory', bytes: 4, files: 1 },
      'src/lib/b.ts': { kind: 'file', bytes: 4, files: 1 },
    });
    assert.equal(snapshot.ignoreFile, undefined);
    assert.equal(snapshot.ignoreTarget, '.dockerignore');
    assert.ok(!snapshot.isTruncated);
  });

  it('leaves out what is ignored and does not look into it', async () => {
    const { snapshot, listed } = await read({
      '.dockerignore': '# big\nnode_modules\n**/*.log\n',
      'node_modules/x/y.js': '1',
      'src/a.ts': '1',
      'src/a.log': '1',
    });
    assert.deepEqual([...snapshot.entries.keys()].sort(), ['', '.dockerignore', 'src', 'src/a.ts']);
    assert.deepEqual(listed, ['', 'src']);
    assert.equal(snapshot.ignoreFile, '.dockerignore');
  });

  it('looks into ignored folders when an exception may bring files back', async () => {
    const { snapshot } = await read({
      '.dockerignore': '*\n!dist/app.js\n',
      'dist/app.js': '123',
      'dist/app.map': '1',
      'src/a.ts': '1',
    });
    assert.deepEqual(Object.fromEntries(snapshot.entries), {
      '': { kind: 'directory', bytes: 3, files: 1 },
      dist: { kind: 'directory', bytes: 3, files: 1 },
      'dist/app.js': { kind: 'file', bytes: 3, files: 1 },
    });
  });

  it('prefers the ignore file of the Dockerfile', async () => {
    const files = {
      '.dockerignore': 'a',
      'docker/web.Dockerfile.dockerignore': 'b',
      a: '1',
      b: '1',
    };
    const { snapshot } = await read(files, { dockerfile: 'docker/web.Dockerfile' });
    assert.equal(snapshot.ignoreTarget, 'docker/web.Dockerfile.dockerignore');
    assert.ok(snapshot.entries.has('a') && !snapshot.entries.has('b'));
    const { snapshot: outside } = await read(files, { dockerfile: undefined });
    assert.equal(outside.ignoreFile, '.dockerignore');
  });

  it('says when it stopped early', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, '1']));
    const { snapshot } = await read(files, { maximumEntries: 10 });
    assert.ok(snapshot.isTruncated);
    assert.equal(snapshot.entries.get('')?.files, 10);
  });

  it('can be aborted', async () => {
    await assert.rejects(read({ a: '1' }, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});
