import assert from 'node:assert/strict';
import { accountLayers } from '../../../../../src/core/layers/accounting/accountLayers.ts';
import { heaviestWaste } from '../../../../../src/core/layers/accounting/wasteTable.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { layersOf } from '../imageFixture.ts';

async function account(...fixture: readonly (readonly FixtureEntry[])[]) {
  const { paths, layers } = await layersOf(...fixture);
  const accounting = accountLayers(paths, layers);
  assert.equal(accounting.shippedBytes - accounting.liveBytes, accounting.wastedBytes);
  const waste = heaviestWaste(accounting.waste).map(
    ({ path, bytes, kind, createdBy, killedBy }) =>
      `${paths.path(path)} ${bytes} ${kind} ${createdBy}->${killedBy}`,
  );
  return { ...accounting, lines: waste.sort() };
}

const kept = { name: 'kept', content: '12345' };

describe('accountLayers, against figures worked out by hand', () => {
  it('counts a removed file once, for the layer that made it and the one that removed it', async () => {
    const result = await account(
      [kept, { name: 'big', content: 'x'.repeat(100) }],
      [{ name: '.wh.big' }],
    );
    assert.deepEqual(result.lines, ['/big 100 removed 0->1']);
    assert.equal(result.shippedBytes, 105);
    assert.equal(result.liveBytes, 5);
    assert.equal(result.efficiency, 5 / 105);
    assert.deepEqual(result.layers, [
      { bytes: 105, liveBytes: 5, wastedCreatedBytes: 100, wastedCausedBytes: 0 },
      { bytes: 0, liveBytes: 0, wastedCreatedBytes: 0, wastedCausedBytes: 100 },
    ]);
  });

  it('counts every file of a removed folder', async () => {
    const { lines, wastedBytes } = await account(
      [
        kept,
        { name: 'deb/' },
        { name: 'deb/a', content: 'aaa' },
        { name: 'deb/in/b', content: 'bb' },
      ],
      [{ name: '.wh.deb' }],
    );
    assert.deepEqual(lines, ['/deb/a 3 removed-dir 0->1', '/deb/in/b 2 removed-dir 0->1']);
    assert.equal(wastedBytes, 5);
  });

  it('tells a file whose mode changed from one with new content', async () => {
    const { lines } = await account(
      [
        { name: 'script', content: 'run', mode: 0o644 },
        { name: 'data', content: 'old' },
      ],
      [
        { name: 'script', content: 'run', mode: 0o755 },
        { name: 'data', content: 'new!' },
      ],
    );
    assert.deepEqual(lines, [
      '/data 3 overwritten-content 0->1',
      '/script 3 overwritten-metadata 0->1',
    ]);
  });

  it('sees a folder that was removed and made again, in whichever form the layer says so', async () => {
    const before = [
      kept,
      { name: 'd/' },
      { name: 'd/1', content: '1' },
      { name: 'd/2', content: '22' },
    ];
    const opaque = await account(before, [
      { name: 'd/' },
      { name: 'd/.wh..wh..opq' },
      { name: 'd/3', content: '333' },
    ]);
    const explicit = await account(before, [
      { name: 'd/' },
      { name: 'd/.wh.1' },
      { name: 'd/.wh.2' },
      { name: 'd/3', content: '333' },
    ]);
    assert.deepEqual(opaque.lines, ['/d/1 1 opaque 0->1', '/d/2 2 opaque 0->1']);
    assert.deepEqual(explicit.lines, opaque.lines);
    assert.deepEqual(explicit.layers, opaque.layers);
  });

  it('applies an opaque marker before its siblings, wherever the archive has it', async () => {
    const { lines, liveBytes } = await account(
      [{ name: 'd/old', content: 'old' }],
      [{ name: 'd/new', content: 'new!' }, { name: 'd/.wh..wh..opq' }],
    );
    assert.deepEqual(lines, ['/d/old 3 removed 0->1']);
    assert.equal(liveBytes, 4);
  });

  it('blames a type that replaced another', async () => {
    const { lines } = await account(
      [{ name: 'd/' }, { name: 'd/in', content: 'in' }, { name: 'f', content: 'f' }],
      [{ name: 'd', type: 'symlink', linkname: 'elsewhere' }, { name: 'f/' }],
    );
    assert.deepEqual(lines, ['/d/in 2 type-replaced 0->1', '/f 1 type-replaced 0->1']);
  });

  it('keeps the children of a folder whose attributes change', async () => {
    const { wastedBytes } = await account(
      [{ name: 'd/' }, { name: 'd/in', content: 'in' }],
      [{ name: 'd/', mode: 0o700 }],
    );
    assert.equal(wastedBytes, 0);
  });

  it('counts hard links once, and as waste when the last name is gone', async () => {
    const linked = [
      { name: 'hi', content: 'hello' },
      { name: 'hi2', type: 'link', linkname: 'hi' } as const,
    ];
    const one = await account(linked, [{ name: '.wh.hi' }]);
    assert.deepEqual(one.lines, []);
    assert.equal(one.liveBytes, 5);
    const atOnce = await account(linked, [{ name: '.wh.hi' }, { name: '.wh.hi2' }]);
    assert.deepEqual(atOnce.lines, ['/hi 5 opaque 0->1'], 'by its first name');
    const both = await account(linked, [{ name: '.wh.hi' }], [{ name: '.wh.hi2' }]);
    assert.deepEqual(both.lines, ['/hi2 5 removed 0->2']);
  });

  it('sees the copy that an overlay file system makes for a link to a lower file', async () => {
    const { lines, shippedBytes } = await account(
      [{ name: 'hi', content: 'hello' }],
      [
        { name: 'hi', content: 'hello' },
        { name: 'hi2', type: 'link', linkname: 'hi' },
      ],
    );
    assert.deepEqual(lines, ['/hi 5 overwritten-metadata 0->1']);
    assert.equal(shippedBytes, 10);
  });

  it('counts a tree that was copied and then moved as removed where it was', async () => {
    const { lines, liveBytes } = await account(
      [{ name: 'src/' }, { name: 'src/a', content: 'aa' }, { name: 'src/b', content: 'b' }, kept],
      [
        { name: '.wh.src' },
        { name: 'app/' },
        { name: 'app/a', content: 'aa' },
        { name: 'app/b', content: 'b' },
      ],
    );
    assert.deepEqual(lines, ['/src/a 2 removed-dir 0->1', '/src/b 1 removed-dir 0->1']);
    assert.equal(liveBytes, 8);
  });

  it('names the layer between when a file is written, rewritten and removed', async () => {
    const { lines, layers } = await account(
      [kept, { name: 'f', content: '1' }],
      [{ name: 'f', content: '22' }],
      [{ name: '.wh.f' }],
    );
    assert.deepEqual(lines, ['/f 1 overwritten-content 0->1', '/f 2 removed 1->2']);
    assert.deepEqual(
      layers.map(({ wastedCausedBytes }) => wastedCausedBytes),
      [0, 1, 2],
    );
  });

  it('never follows links, and takes whiteouts stored as hard links and strays as they come', async () => {
    const { lines, strayWhiteouts } = await account(
      [
        { name: 'real/in', content: 'in' },
        { name: 'alias', type: 'symlink', linkname: 'real' },
      ],
      [
        { name: '.wh.alias', type: 'link', linkname: 'alias' },
        { name: '.wh.never' },
        { name: '.wh..wh.plnk/' },
      ],
    );
    assert.deepEqual(lines, []);
    assert.equal(strayWhiteouts, 1);
  });

  it('calls an image without bytes efficient', async () => {
    assert.equal((await account([])).efficiency, 1);
  });
});
