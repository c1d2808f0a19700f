import assert from 'node:assert/strict';
import { accountLayers } from '../../../../../src/core/layers/accounting/accountLayers.ts';
import { diveScore } from '../../../../../src/core/layers/accounting/diveScore.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { layersOf } from '../imageFixture.ts';

async function score(...fixture: readonly (readonly FixtureEntry[])[]) {
  const { paths, layers } = await layersOf(...fixture);
  return { dive: diveScore(paths, layers), exact: accountLayers(paths, layers) };
}

const file = (name: string, size: number) => ({ name, content: 'x'.repeat(size) });

/** The layers of dive's own test image: a busybox, and then copies of one file of 6,405 bytes being moved about. */
const some = 6405;
const divesOwn = [
  [file('bin/busybox', 1_154_361 - 10), { name: 'etc/' }, file('etc/passwd', 10)],
  [file('somefile.txt', some)],
  [
    { name: 'root/' },
    { name: 'root/example/' },
    { name: 'root/example/really/' },
    { name: 'root/example/really/nested/' },
  ],
  [file('root/example/somefile1.txt', some)],
  [file('root/example/somefile1.txt', some)],
  [file('root/example/somefile2.txt', some)],
  [file('root/example/somefile3.txt', some)],
  [{ name: 'root/example/.wh.somefile3.txt' }, file('root/saved.txt', some)],
  [file('root/.saved.txt', some)],
  [{ name: 'root/.wh.example' }],
  [file('root/.data/tag.sh', 917), file('root/.data/test.sh', 1270)],
  [file('tmp/saved.again1.txt', some)],
  [file('root/.data/saved.again2.txt', some)],
  [file('root/saved.txt', some)],
];

describe('diveScore', () => {
  it('gives the figures that dive asserts for its own test image', async () => {
    const { dive, exact } = await score(...divesOwn);
    assert.equal(dive.efficiency, 0.9844212134184309);
    assert.equal(dive.wastedBytes, 32_025);
    assert.equal(dive.userWastedPercent, 0.4834911001404049);
    assert.equal(exact.shippedBytes, 1_220_598);
    assert.equal(exact.wastedBytes, 32_025);
    assert.equal(exact.efficiency.toFixed(5), '0.97376');
  });

  it('has dive’s faults, which the exact model has not', async () => {
    const removed = await score([file('d/big', 900), file('kept', 100)], [{ name: '.wh.d' }]);
    assert.equal(removed.dive.wastedBytes, 0);
    assert.equal(removed.dive.efficiency, 1);
    assert.equal(removed.exact.wastedBytes, 900);
    assert.equal(removed.exact.efficiency, 0.1);
    const twice = await score([file('f', 100)], [file('f', 100)]);
    assert.equal(twice.dive.wastedBytes, 200);
    assert.equal(twice.exact.wastedBytes, 100);
    const opaque = await score([file('d/a', 50)], [{ name: 'd/.wh..wh..opq' }]);
    assert.equal(opaque.dive.wastedBytes, 0);
    assert.equal(opaque.exact.wastedBytes, 50);
  });

  it('counts a removed folder that an entry describes, and a path twice in a layer with its last entry', async () => {
    const { dive } = await score(
      [{ name: 'd/' }, file('d/big', 900)],
      [{ name: '.wh.d' }],
      [file('d', 1), file('d', 100)],
    );
    // d: 900 as a removed folder and 100 as a file; d/big: 900 once.
    assert.equal(dive.wastedBytes, 1000);
    assert.equal(dive.efficiency, (900 + 100) / 1900);
  });

  it('finds nothing wrong with an image without bytes', async () => {
    const { dive } = await score([{ name: 'etc/' }]);
    assert.deepEqual(dive, { efficiency: 1, wastedBytes: 0, userWastedPercent: 0 });
  });
});
