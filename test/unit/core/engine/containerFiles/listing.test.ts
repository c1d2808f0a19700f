import assert from 'node:assert/strict';
import { pack, type Pack } from 'tar-stream';
import { firstHeader } from '../../../../../src/core/engine/containerFiles/firstHeader.ts';
import { listByArchive } from '../../../../../src/core/engine/containerFiles/listByArchive.ts';
import { parseListing } from '../../../../../src/core/engine/containerFiles/listByCommand.ts';
import { markChanges } from '../../../../../src/core/engine/containerFiles/markChanges.ts';
import type { ContainerFile } from '../../../../../src/core/model/containerFile.ts';

const record = (...fields: string[]): string => `\u0001${fields.join('\u0002')}\n`;

type EntryHeader = Parameters<Pack['entry']>[0];

function tarOf(entries: readonly (EntryHeader & { readonly content?: string })[]) {
  const tar = pack();
  for (const { content, ...header } of entries) tar.entry(header, content ?? '');
  tar.finalize();
  return { containerArchive: () => Promise.resolve(tar as AsyncIterable<Uint8Array>) };
}

const names = (files: readonly ContainerFile[]): readonly string[] => files.map(({ name }) => name);

describe('parseListing', () => {
  it('reads the files of GNU’s and of BusyBox’s stat', () => {
    const output = [
      record('81a4', '12', '1700000000', 'a b\nc', '`a b\nc`'),
      record('41ed', '4096', '1700000000', 'sub', 'sub'),
      record('a1ff', '4', '1700000000', 'gnu', 'gnu -> /x -> y'),
      record('a1ff', '4', '1700000000', 'box', "'box' -> '../it's'"),
      record('21b6', '0', '1700000000', 'null', 'null'),
      record('89ed', '7', '1', 'setuid', 'setuid'),
    ].join('');
    const files = parseListing(`${output}\u00031`);
    assert.deepEqual(files, [
      { name: 'a b\nc', kind: 'file', bytes: 12, mode: 0o644, modifiedAt: 1700000000000 },
      { name: 'sub', kind: 'folder', bytes: 0, mode: 0o755, modifiedAt: 1700000000000 },
      {
        ...{ name: 'gnu', kind: 'link', bytes: 0, mode: 0o777, modifiedAt: 1700000000000 },
        linkTarget: '/x -> y',
      },
      {
        ...{ name: 'box', kind: 'link', bytes: 0, mode: 0o777, modifiedAt: 1700000000000 },
        linkTarget: "../it's",
      },
      { name: 'null', kind: 'other', bytes: 0, mode: 0o666, modifiedAt: 1700000000000 },
      { name: 'setuid', kind: 'file', bytes: 7, mode: 0o4755, modifiedAt: 1000 },
    ]);
  });

  it('knows an empty folder from an output that is not whole', () => {
    assert.deepEqual(parseListing('\u00031'), []);
    assert.equal(parseListing(''), undefined);
    assert.equal(parseListing(record('81a4', '1', '1', 'f', 'f')), undefined);
    // Too many files for one command.
    assert.equal(parseListing('\u0003126'), undefined);
    assert.equal(parseListing('\u0003127'), undefined);
  });
});

describe('listByArchive', () => {
  const top: EntryHeader = { name: 'etc/', type: 'directory' };

  it('takes what is directly in the folder, however the engine writes names', async () => {
    for (const prefix of ['etc/', './etc/', '/etc/']) {
      const { files, complete } = await listByArchive(
        tarOf([
          { ...top, name: prefix },
          { name: `${prefix}passwd`, mode: 0o600, mtime: new Date(5000), content: 'root' },
          { name: `${prefix}ssl`, type: 'directory' },
          { name: `${prefix}ssl/deep`, content: 'x' },
          { name: `${prefix}same`, type: 'link', linkname: `${prefix}passwd` },
          { name: `${prefix}link`, type: 'symlink', linkname: '../x' },
          { name: `${prefix}tty`, type: 'character-device' },
        ]),
        'id',
        '/etc',
        1e9,
      );
      assert.ok(complete);
      assert.deepEqual(names(files), ['passwd', 'ssl', 'same', 'link', 'tty']);
      assert.deepEqual(files[0], {
        ...{ name: 'passwd', kind: 'file', bytes: 4, mode: 0o600, modifiedAt: 5000 },
      });
      assert.equal(files[2]?.bytes, 4);
      assert.equal(files[3]?.linkTarget, '../x');
      assert.deepEqual(
        files.map(({ kind }) => kind),
        ['file', 'folder', 'file', 'link', 'other'],
      );
    }
  });

  it('reads the root folder, which has no name', async () => {
    const { files } = await listByArchive(
      tarOf([
        { name: '/', type: 'directory' },
        { name: '/bin', type: 'directory' },
        { name: '/bin/sh', content: 'x' },
        { name: 'etc', type: 'directory' },
      ]),
      'id',
      '/',
      1e9,
    );
    assert.deepEqual(names(files), ['bin', 'etc']);
  });

  it('gives up after its limit with what it has, and says so', async () => {
    const big = 'x'.repeat(200_000);
    const source = tarOf([
      top,
      { name: 'etc/a', content: 'a' },
      { name: 'etc/b/', type: 'directory' },
      { name: 'etc/b/big', content: big },
      { name: 'etc/c', content: big },
      { name: 'etc/d', content: 'd' },
    ]);
    const { files, complete } = await listByArchive(source, 'id', '/etc', 150_000);
    assert.equal(complete, false);
    assert.deepEqual(names(files).slice(0, 2), ['a', 'b']);
    assert.ok(!names(files).includes('d'));
  });

  it('passes on what breaks', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.alloc(100));
      throw new Error('engine gone');
    }
    const source = { containerArchive: () => Promise.resolve(broken()) };
    await assert.rejects(listByArchive(source, 'id', '/', 1e9), /engine gone/);
  });
});

describe('firstHeader', () => {
  it('reads no more than the first entry', async () => {
    const { containerArchive } = tarOf([
      { name: 'f', uid: 7, gid: 8, content: 'x' },
      { name: 'g', content: 'y' },
    ]);
    const header = await firstHeader(await containerArchive());
    assert.equal(header?.uid, 7);
    assert.equal(header.gid, 8);
    assert.equal(await firstHeader(await tarOf([]).containerArchive()), undefined);
  });
});

describe('markChanges', () => {
  const file = (name: string, kind: ContainerFile['kind'] = 'file'): ContainerFile => ({
    ...{ name, kind, bytes: 1, mode: 0o644, modifiedAt: 1 },
  });

  it('marks what is in the folder, adds what was deleted, and sorts folders first', () => {
    const marked = markChanges(
      '/etc',
      [file('z'), file('a'), file('sub', 'folder')],
      [
        { path: '/etc', kind: 'modified' },
        { path: '/etc/a', kind: 'added' },
        { path: '/etc/sub', kind: 'modified' },
        { path: '/etc/sub/a', kind: 'added' },
        { path: '/etc/old', kind: 'deleted' },
        { path: '/etc/z', kind: 'deleted' },
        { path: '/etc/passing', kind: 'added' },
      ],
    );
    assert.deepEqual(
      marked.map(({ name, change }) => [name, change]),
      [
        ['sub', 'modified'],
        ['a', 'added'],
        ['old', 'deleted'],
        ['z', 'modified'],
      ],
    );
  });

  it('marks the folders of the root', () => {
    const changes = [
      { path: '/', kind: 'modified' },
      { path: '/app', kind: 'added' },
    ] as const;
    assert.equal(markChanges('/', [file('app', 'folder')], changes)[0]?.change, 'added');
  });
});
