import assert from 'node:assert/strict';
import { analyseImage } from '../../../../../src/core/layers/imageAnalysis.ts';
import type { LayerLine } from '../../../../../src/core/layers/mapping/layerLines.ts';
import { readImage } from '../../../../../src/core/layers/readImage.ts';
import { measureImage } from '../../../../../src/core/layers/report/measureImage.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { ociArchive } from '../imageFixture.ts';

const at = (start: number, end = start): LayerLine => ({ start, end, confidence: 'exact' });
const file = (name: string, bytes: number, more: Partial<FixtureEntry> = {}): FixtureEntry => ({
  name,
  content: 'x'.repeat(bytes),
  ...more,
});

async function measure(
  layers: readonly (readonly FixtureEntry[])[],
  lines: readonly (LayerLine | undefined)[],
) {
  const archive = await ociArchive({ layers });
  const image = await readImage(
    (async function* () {
      await Promise.resolve();
      yield archive;
    })(),
  );
  const baseLayers = lines.findIndex((line) => line !== undefined);
  const options = {
    name: 'app:1',
    dockerfile: 'FROM x\n',
    historyBytes: 0,
    milliseconds: new Map([[2, 1500]]),
  };
  return measureImage(analyseImage(image), { lines, baseLayers }, options);
}

describe('measureImage', () => {
  it('gives every line its bytes, what is left of them, and whose fault the rest is', async () => {
    const { lines, exact } = await measure(
      [
        [file('base', 10)],
        [file('app/big', 100), file('app/kept', 5)],
        [{ name: 'app/.wh.big' }, file('base', 10, { mode: 0o600 })],
      ],
      [undefined, at(2, 4), at(5)],
    );
    const [first, second] = lines;
    assert.deepEqual(
      [first?.start, first?.end, first?.bytes, first?.milliseconds],
      [2, 4, 105, 1500],
    );
    assert.deepEqual(first?.exact, {
      liveBytes: 5,
      wastedCreatedBytes: 100,
      wastedCausedBytes: 0,
      files: [
        { path: '/app/big', bytes: 100 },
        { path: '/app/kept', bytes: 5 },
      ],
      hasAllFiles: true,
      caches: [],
    });
    assert.equal(second?.milliseconds, undefined);
    assert.deepEqual([second?.exact?.liveBytes, second?.exact?.wastedCausedBytes], [10, 110]);
    assert.deepEqual(
      [exact?.shippedBytes, exact?.liveBytes, exact?.wastedBytes, exact?.baseBytes],
      [125, 15, 110, 10],
    );
    assert.deepEqual(exact?.waste, [
      {
        kind: 'removed',
        bytes: 100,
        files: 1,
        createdBy: 0,
        killedBy: 1,
        paths: [{ path: '/app/big', bytes: 100 }],
      },
      {
        kind: 'attributes',
        bytes: 10,
        files: 1,
        killedBy: 1,
        paths: [{ path: '/base', bytes: 10 }],
      },
    ]);
  });

  it('names a removed folder rather than its files', async () => {
    const { exact } = await measure(
      [[file('kept', 1)], [file('src/a/one', 7), file('src/b/two', 6)], [{ name: '.wh.src' }]],
      [undefined, at(2), at(3)],
    );
    assert.deepEqual(exact?.waste, [
      {
        kind: 'removed',
        bytes: 13,
        files: 2,
        createdBy: 0,
        killedBy: 1,
        paths: [{ path: '/src', bytes: 13 }],
      },
    ]);
  });

  it('adds up the layers of one line, as those of triggers', async () => {
    const { lines } = await measure(
      [[file('base', 1)], [file('one', 2)], [file('two', 3)]],
      [undefined, at(1), at(1)],
    );
    assert.deepEqual(
      lines.map(({ start, bytes }) => [start, bytes]),
      [[1, 5]],
    );
  });

  it('counts a cache for the line that shipped it, removed later or not', async () => {
    const lists = 'var/lib/apt/lists';
    const { lines } = await measure(
      [
        [file('base', 1)],
        [file(`${lists}/one`, 20), file('root/.npm/_cacache/x/y', 9)],
        [{ name: `${lists}/.wh.one` }],
      ],
      [undefined, at(2), at(3)],
    );
    assert.deepEqual(lines[0]?.exact?.caches, [
      { rule: 'apt-lists', path: '/var/lib/apt/lists', bytes: 20, liveBytes: 0 },
      { rule: 'npm-cache', path: '/root/.npm/_cacache', bytes: 9, liveBytes: 9 },
    ]);
  });
});
