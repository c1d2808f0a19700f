import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accountLayers } from '../../../../../src/core/layers/accounting/accountLayers.ts';
import { mergedEntry } from '../../../../../src/core/layers/accounting/mergedTree.ts';
import { PathHistory } from '../../../../../src/core/layers/browse/pathHistory.ts';
import type { Command } from '../accounting/fileSystemModel.ts';
import { FileSystemModel } from '../accounting/fileSystemModel.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { layersOf } from '../imageFixture.ts';

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
);
const image = fc.array(fc.array(command, { maxLength: 8 }), { minLength: 1, maxLength: 6 });

/** By path: what each layer did to it. */
async function told(steps: readonly (readonly FixtureEntry[])[]) {
  const { paths, layers } = await layersOf(...steps);
  const { state } = accountLayers(paths, layers);
  const history = new PathHistory(paths, layers);
  const byPath = new Map<
    string,
    { readonly events: readonly string[]; readonly isShown: boolean }
  >();
  for (let id = 1; id < paths.size; id += 1) {
    const events = history.events(id).map(({ layer, change }) => `${layer} ${change}`);
    if (events.length === 0) continue;
    byPath.set(paths.path(id), { events, isShown: mergedEntry(state, id) !== undefined });
  }
  return byPath;
}

describe('the history of a path, in random stacks of layers', () => {
  it('ends in its removal when the image does not show it, and only then', async () => {
    await fc.assert(
      fc.asyncProperty(image, async (steps) => {
        const model = new FileSystemModel();
        const layers: FixtureEntry[][] = [];
        for (const commands of steps) {
          model.begin();
          for (const each of commands) model.run(each);
          layers.push(model.diff('explicit'));
        }
        for (const [name, { events, isShown }] of await told(layers)) {
          const isRemoved = events.at(-1)?.endsWith('removed') === true;
          assert.equal(isShown, !isRemoved, `${name}: ${events.join(', ')}`);
          assert.match(events[0] ?? '', /added$/, name);
        }
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);
});
