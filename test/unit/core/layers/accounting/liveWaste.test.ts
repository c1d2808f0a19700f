import assert from 'node:assert/strict';
import { accountLayers } from '../../../../../src/core/layers/accounting/accountLayers.ts';
import { guessBaseLayers } from '../../../../../src/core/layers/accounting/baseLayers.ts';
import { heaviestFiles } from '../../../../../src/core/layers/accounting/heaviestFiles.ts';
import { liveDuplicates } from '../../../../../src/core/layers/accounting/liveDuplicates.ts';
import { liveCaches } from '../../../../../src/core/layers/accounting/liveWaste.ts';
import { mergedSizes } from '../../../../../src/core/layers/accounting/mergedTree.ts';
import { wasteShares } from '../../../../../src/core/layers/accounting/wasteShares.ts';
import type { FixtureEntry } from '../imageFixture.ts';
import { layersOf } from '../imageFixture.ts';

async function account(...fixture: readonly (readonly FixtureEntry[])[]) {
  const { paths, layers } = await layersOf(...fixture);
  return { paths, layers, accounting: accountLayers(paths, layers) };
}

const file = (name: string, size: number, letter = 'x') => ({ name, content: letter.repeat(size) });

describe('liveCaches', () => {
  it('finds what package managers leave, by folder and layer', async () => {
    const { paths, accounting } = await account(
      [
        file('var/lib/apt/lists/deb', 100),
        file('var/lib/apt/extended_states', 5),
        file('usr/bin/x', 9),
      ],
      [
        file('var/lib/apt/lists/more', 50),
        file('root/.npm/_cacache/a/b', 70),
        file('home/me/.cache/pip/http/c', 60),
        file('opt/gems/gems/rails/cache/a.gem', 10),
        file('opt/gems/gems/rails/cache/readme', 10),
        file('src/.git/objects/1', 20),
      ],
    );
    const found = liveCaches(accounting.state).map(
      ({ rule, folder, layer, bytes, files }) =>
        `${rule} ${paths.path(folder)} ${layer} ${bytes} ${files}`,
    );
    assert.deepEqual(found.sort(), [
      'apt-lists /var/lib/apt/lists 0 100 1',
      'apt-lists /var/lib/apt/lists 1 50 1',
      'gem-cache /opt/gems/gems/rails/cache 1 10 1',
      'git-history /src/.git 1 20 1',
      'npm-cache /root/.npm/_cacache 1 70 1',
      'pip-cache /home/me/.cache/pip 1 60 1',
    ]);
  });

  it('does not count what a later layer removed', async () => {
    const { accounting } = await account(
      [file('var/lib/apt/lists/deb', 100)],
      [{ name: 'var/lib/apt/.wh.lists' }],
    );
    assert.deepEqual(liveCaches(accounting.state), []);
  });
});

describe('liveDuplicates', () => {
  it('finds equal content under several names, but no hard links and nothing small', async () => {
    const large = 70_000;
    const { paths, accounting } = await account([
      file('a', large),
      file('copy', large),
      { name: 'linked', type: 'link', linkname: 'a' },
      file('other', large, 'y'),
      file('small1', 100),
      file('small2', 100),
    ]);
    const [group, ...rest] = liveDuplicates(accounting.state);
    assert.deepEqual(rest, []);
    assert.equal(group?.extraBytes, large);
    assert.deepEqual(group.paths.map((id) => paths.path(id)).sort(), ['/a', '/copy']);
  });
});

describe('mergedSizes', () => {
  it('adds up folders, and counts a file with several names once', async () => {
    const { paths, accounting } = await account(
      [file('d/a', 10), file('d/in/b', 5), { name: 'e/c', type: 'link', linkname: 'd/a' }],
      [{ name: 'd/.wh.a' }],
    );
    const sizes = mergedSizes(accounting.state);
    const at = (path: string) => sizes[paths.find(path) ?? -1];
    assert.deepEqual([at('/'), at('/d'), at('/d/in'), at('/e')], [15, 5, 5, 10]);
  });
});

describe('heaviestFiles', () => {
  it('lists the largest first, at most so many', async () => {
    const { paths, layers } = await account([
      file('a', 3),
      file('b', 9),
      file('c', 5),
      file('d', 5),
      file('none', 0),
    ]);
    const names = (limit: number) =>
      heaviestFiles(layers[0]!, limit).map(({ path, bytes }) => `${paths.name(path)}${bytes}`);
    assert.deepEqual(names(3), ['b9', 'c5', 'd5']);
    assert.deepEqual(names(9), ['b9', 'c5', 'd5', 'a3']);
  });
});

describe('wasteShares', () => {
  it('says what own layers could save, and what they only hide', async () => {
    const { accounting } = await account(
      [file('base-own', 1), file('base-hidden', 10)],
      [{ name: '.wh.base-own' }],
      [file('mine', 100), { name: '.wh.base-hidden' }],
      [{ name: '.wh.mine' }, file('kept', 100)],
    );
    assert.deepEqual(wasteShares(accounting, 2), {
      reclaimableBytes: 100,
      inheritedBytes: 10,
      baseBytes: 1,
      ownShippedBytes: 200,
      userWastedPercent: 0.5,
    });
    assert.equal(wasteShares(accounting, 4).userWastedPercent, 0);
  });
});

describe('guessBaseLayers', () => {
  const step = (createdBy: string, isEmptyLayer = false) => ({
    createdBy,
    isEmptyLayer,
    comment: '',
    created: '',
  });

  it('takes the last command with layers behind it for the end of the base', () => {
    const base = [step('ADD rootfs'), step('RUN apt'), step('CMD ["bash"]', true)];
    assert.equal(guessBaseLayers([...base, step('RUN mine'), step('CMD ["me"]', true)], 3), 2);
    const classic = step('/bin/sh -c #(nop)  CMD ["sh"]', true);
    assert.equal(guessBaseLayers([step('ADD'), classic, step('RUN mine')], 2), 1);
  });

  it('takes the first layer without such a hint, and none of a single one', () => {
    assert.equal(guessBaseLayers([step('a'), step('b')], 2), 1);
    assert.equal(guessBaseLayers([step('a'), step('CMD x', true)], 1), 0);
  });
});
