import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';
import type { Arrangement } from '../../../../src/editor/contract/arrangement.ts';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';
import { markRows } from '../../../../src/editor/views/markRows.ts';
import { renewRow } from '../../../../src/editor/views/renewRow.ts';
import type { Row } from '../../../../src/editor/views/row.ts';
import {
  createRowTree,
  type RowTree,
  type TreeNode,
} from '../../../../src/editor/views/rowTree.ts';
import { childRows, topRows } from '../../../../src/editor/views/viewModel.ts';
import { composed, container, source } from './records.ts';

interface Watched {
  readonly tree: RowTree;
  /** What is on screen: rows as they were when they were last rendered. */
  readonly screen: Map<string, Row>;
  readonly change: (
    containers: readonly ContainerRecord[],
    ids: readonly string[],
  ) => 'patched' | 'updated';
  expected(): readonly Row[];
}

function watch(
  initial: readonly ContainerRecord[],
  arrangement: Arrangement<'containers'>,
): Watched {
  let from = source({ containers: initial });
  const make = (): RowTree =>
    createRowTree({
      topRows: () => topRows('containers', from, arrangement),
      childRows: (row) => {
        const rows = childRows(row, from);
        return rows && markRows(rows, arrangement);
      },
      renewRow: (row) => renewRow(row, from, arrangement),
    });
  const tree = make();
  const screen = new Map<string, Row>();

  function draw(of: RowTree, nodes: readonly TreeNode[], onto: Map<string, Row>): void {
    for (const node of nodes) {
      onto.set(node.row.id, node.row);
      if (node.row.kind !== 'processes') draw(of, of.children(node) ?? [], onto);
    }
  }

  draw(tree, tree.top(), screen);
  return {
    tree,
    screen,
    change: (containers, ids) => {
      from = source({ containers });
      const patch = tree.patch(ids);
      const change = patch ?? tree.update();
      if (change === 'all') screen.clear();
      // As VS Code does: a node that is told is rendered anew with all below it.
      draw(tree, change === 'all' ? tree.top() : change, screen);
      return patch === undefined ? 'updated' : 'patched';
    },
    expected: () => {
      const fresh = make();
      const all = new Map<string, Row>();
      draw(fresh, fresh.top(), all);
      return [...all.values()];
    },
  };
}

const arrangement = readArrangement('containers', undefined);
const web = composed('shop', 'web');
const db = composed('shop', 'db');
const proxy = container('proxy');

describe('patching a row tree', () => {
  it('touches the row that an event names and the groups above it, and asks for nothing else', () => {
    const { tree, change } = watch([web, db, proxy], arrangement);
    assert.equal(change([web, db, { ...proxy, state: 'paused' }], [proxy.id]), 'patched');
    assert.deepEqual(
      tree.patch([web.id])?.map((node) => node.row.id),
      [],
    );
    assert.equal(change([{ ...web, state: 'exited' }, db, proxy], [web.id]), 'patched');
  });

  it('leaves to an update whatever may move, hide or show a row', () => {
    const by = (more: Partial<Arrangement<'containers'>>) =>
      watch([web, proxy], { ...arrangement, ...more });
    const exited = { ...proxy, state: 'exited' as const };
    assert.equal(by({ groupBy: 'state' }).change([web, exited], [proxy.id]), 'updated');
    assert.equal(by({ sortBy: 'state' }).change([web, exited], [proxy.id]), 'updated');
    assert.equal(by({ states: ['running'] }).change([web, exited], [proxy.id]), 'updated');
    assert.equal(
      by({ text: 'proxy' }).change([web, { ...proxy, name: 'x' }], [proxy.id]),
      'updated',
    );
    assert.equal(by({}).change([web, { ...proxy, name: 'ant' }], [proxy.id]), 'updated');
    assert.equal(by({}).change([web], [proxy.id]), 'updated');
    assert.equal(by({}).change([web, proxy, db], [db.id]), 'updated');
  });

  it('always ends with what a tree made anew would show', () => {
    const states = ['running', 'exited', 'paused'] as const;
    const names = ['a', 'b', 'c'];
    const record = fc
      .record({
        project: fc.constantFrom(undefined, 'shop', 'blog'),
        service: fc.constantFrom('web', 'db'),
        number: fc.integer({ min: 1, max: 3 }),
        name: fc.constantFrom(...names),
        state: fc.constantFrom(...states),
        health: fc.constantFrom('healthy' as const, 'unhealthy' as const),
      })
      .map(({ project, service, number, name, state, health }) =>
        project === undefined
          ? container(name, { state, health })
          : composed(project, service, number, { state, health }),
      );
    const arrangements = fc.record({
      groupBy: fc.constantFrom('project' as const, 'state' as const, 'none' as const),
      sortBy: fc.constantFrom('name' as const, 'state' as const),
      text: fc.constantFrom('', 'web', 'running', 'state:paused', '/^b|web/ -state:exited'),
      states: fc.constantFrom([], ['running' as const], ['unhealthy' as const, 'exited' as const]),
      pinned: fc.constantFrom([], ['container/b', 'container/shop-web-2'], ['project/shop']),
      hidden: fc.constantFrom([], ['container/a'], ['project/blog', 'container/shop-db-1']),
      showHidden: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 8 }),
        fc.array(fc.array(record, { maxLength: 4 }), { maxLength: 6 }),
        arrangements,
        (initial, steps, chosen) => {
          const byId = (records: readonly ContainerRecord[]) =>
            new Map(records.map((one) => [one.id, one]));
          let present = byId(initial);
          const watched = watch([...present.values()], chosen);
          for (const step of steps) {
            present = new Map([...present, ...byId(step)]);
            watched.change(
              [...present.values()],
              step.map(({ id }) => id),
            );
            const expected = watched.expected();
            assert.deepEqual(
              expected.map(({ id }) => watched.screen.get(id)),
              expected,
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
