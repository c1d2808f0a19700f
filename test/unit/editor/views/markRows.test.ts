import assert from 'node:assert/strict';
import type { Arrangement } from '../../../../src/editor/contract/arrangement.ts';
import type { ViewKind } from '../../../../src/editor/contract/viewIds.ts';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';
import { groupMembers } from '../../../../src/editor/views/containerRows.ts';
import { markRows } from '../../../../src/editor/views/markRows.ts';
import { renewRow } from '../../../../src/editor/views/renewRow.ts';
import type { Row, RowOf } from '../../../../src/editor/views/row.ts';
import { rowKey } from '../../../../src/editor/views/rowKey.ts';
import { shownCount, topRows } from '../../../../src/editor/views/viewModel.ts';
import { composed, container, image, network, source, volume, type Records } from './records.ts';

const everything: Records = {
  containers: [
    container('ant'),
    container('bee', { labels: { env: 'prod' } }),
    container('cat', { state: 'exited' }),
    composed('shop', 'db'),
    composed('shop', 'web'),
  ],
  images: [image('1', ['app:1', 'app:2']), image('2', ['base:1']), image('3', [])],
  volumes: [volume('data'), volume('more')],
  networks: [network('front'), network('back')],
};

function arranged<K extends ViewKind>(kind: K, change: Partial<Arrangement<K>>): Arrangement<K> {
  return { ...readArrangement(kind, undefined), ...change };
}

function keys<K extends ViewKind>(kind: K, change: Partial<Arrangement<K>>): unknown[] {
  const rows = topRows(kind, source(everything), arranged(kind, change));
  return rows.map((row) => [rowKey(row), ...(row.mark === undefined ? [] : [row.mark])].join(' '));
}

describe('markRows', () => {
  it('puts what is pinned first, even before groups, in the order of the view', () => {
    assert.deepEqual(keys('containers', { pinned: ['container/cat', 'container/bee'] }), [
      'container/bee pinned',
      'container/cat pinned',
      'project/shop',
      'container/ant',
    ]);
  });

  it('leaves out what is hidden, and shows it in its place when asked', () => {
    const hidden = ['container/bee', 'project/shop'];
    assert.deepEqual(keys('containers', { hidden }), ['container/ant', 'container/cat']);
    assert.deepEqual(keys('containers', { hidden, showHidden: true }), [
      'project/shop hidden',
      'container/ant',
      'container/bee hidden',
      'container/cat',
    ]);
  });

  it('works by names in every view', () => {
    assert.deepEqual(keys('images', { pinned: ['image/base:1'], hidden: ['images//dangling'] }), [
      'image/base:1 pinned',
      'images/app',
    ]);
    assert.deepEqual(keys('volumes', { pinned: ['volume/more'] }), [
      'volume/more pinned',
      'volume/data',
    ]);
    assert.deepEqual(keys('networks', { hidden: ['network/back'] }), ['network/front']);
  });

  it('takes hidden containers out of their group, so that its commands leave them alone', () => {
    const hidden = ['container/shop-db-1'];
    const from = source(everything);
    const [group] = topRows('containers', from, arranged('containers', { hidden }));
    assert.deepEqual((group as RowOf<'containerGroup'>).containerIds, ['id-shop-web-1']);
    const shown = arranged('containers', { hidden, showHidden: true });
    const [whole] = topRows('containers', from, shown);
    const members = markRows(groupMembers(whole as RowOf<'containerGroup'>, from), shown);
    assert.deepEqual(
      members.map((row) => row.mark),
      ['hidden', undefined],
    );
  });

  it('counts what it shows', () => {
    const rows = topRows(
      'containers',
      source(everything),
      arranged('containers', { hidden: ['container/ant'] }),
    );
    assert.equal(shownCount(rows), 4);
  });

  it('keeps the mark when an event changes the row alone', () => {
    const from = source(everything);
    const arrangement = arranged('containers', { pinned: ['container/ant', 'project/shop'] });
    const rows = topRows('containers', from, arrangement);
    const renewed = rows.map((row: Row) => renewRow(row, from, arrangement)?.mark);
    assert.deepEqual(renewed, ['pinned', 'pinned', undefined, undefined]);
  });

  it('filters by label, state and pattern', () => {
    assert.deepEqual(keys('containers', { text: 'label:env=prod' }), ['container/bee']);
    assert.deepEqual(keys('containers', { text: 'state:exited' }), ['container/cat']);
    assert.deepEqual(keys('containers', { text: '/^(ant|cat)$/ -state:exited' }), [
      'container/ant',
    ]);
    assert.deepEqual(keys('images', { text: 'state:dangling' }), ['images//dangling']);
    assert.deepEqual(keys('volumes', { text: 'state:used' }), []);
    assert.deepEqual(keys('networks', { text: 'state:unused /^fr/' }), ['network/front']);
  });
});
