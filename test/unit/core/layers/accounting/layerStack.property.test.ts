import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accountLayers } from '../../../../../src/core/layers/accounting/accountLayers.ts';
import { mergedEntries } from '../../../../../src/core/layers/accounting/mergedTree.ts';
import { heaviestWaste } from '../../../../../src/core/layers/accounting/wasteTable.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { layersOf } from '../imageFixture.ts';
import type { Command } from './fileSystemModel.ts';
import { FileSystemModel } from './fileSystemModel.ts';

const name = fc.constantFrom('a', 'b', 'c');
const path = fc
  .array(name, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => `/${part}`).join(''));
const content = fc.tuple(fc.constantFrom('x', 'y'), fc.nat(4)).map(([c, n]) => c.repeat(n));
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write'), path, content }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove'), path }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('replaceFolder'), path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('makeFolder'), path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('chmod'), path }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('symlink'), path }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('link'), path, from: path }) },
);
const image = fc.array(fc.array(command, { maxLength: 8 }), { minLength: 1, maxLength: 6 });

/** What a build with a layer per list of commands ships, and what a container of it shows. */
function build(steps: readonly (readonly Command[])[]) {
  const model = new FileSystemModel();
  const explicit: FixtureEntry[][] = [];
  const opaque: FixtureEntry[][] = [];
  for (const commands of steps) {
    model.begin();
    for (const each of commands) model.run(each);
    explicit.push(model.diff('explicit'));
    opaque.push(model.diff('opaque'));
  }
  return { explicit, opaque, model };
}

async function account(steps: readonly (readonly FixtureEntry[])[]) {
  const { paths, layers } = await layersOf(...steps);
  const accounting = accountLayers(paths, layers);
  const waste = heaviestWaste(accounting.waste)
    .map((record) => ({ ...record, path: paths.path(record.path) }))
    .sort((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
  const tree = [...mergedEntries(accounting.state)]
    .map((entry) => `${paths.path(entry.path)} ${entry.type} ${entry.size} ${entry.target}`)
    .sort();
  return { accounting, waste, tree };
}

describe('random stacks of layers', () => {
  it('ship what lives and what is wasted, and every wasted byte has its record', async () => {
    await fc.assert(
      fc.asyncProperty(image, async (steps) => {
        const { explicit, model } = build(steps);
        const { accounting, waste } = await account(explicit);
        const { shippedBytes, liveBytes, wastedBytes, layers } = accounting;
        assert.equal(shippedBytes - liveBytes, wastedBytes);
        assert.equal(liveBytes, model.bytes());
        const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);
        assert.equal(sum(waste.map(({ bytes }) => bytes)), wastedBytes);
        assert.equal(sum(layers.map((layer) => layer.wastedCreatedBytes)), wastedBytes);
        assert.equal(sum(layers.map((layer) => layer.wastedCausedBytes)), wastedBytes);
        for (const layer of layers) {
          assert.equal(layer.bytes, layer.liveBytes + layer.wastedCreatedBytes);
        }
        assert.ok(waste.every(({ createdBy, killedBy }) => createdBy < killedBy));
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);

  it('add up to the file system that the commands made', async () => {
    await fc.assert(
      fc.asyncProperty(image, async (steps) => {
        const { explicit, model } = build(steps);
        assert.deepEqual((await account(explicit)).tree, model.listing());
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);

  it('give the same result with opaque markers and with a whiteout for each child', async () => {
    await fc.assert(
      fc.asyncProperty(image, async (steps) => {
        const forms = build(steps);
        const explicit = await account(forms.explicit);
        const opaque = await account(forms.opaque);
        assert.deepEqual(opaque.waste, explicit.waste);
        assert.deepEqual(opaque.tree, explicit.tree);
        assert.deepEqual(opaque.accounting.layers, explicit.accounting.layers);
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);
});
