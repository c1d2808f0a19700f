import assert from 'node:assert/strict';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';
import {
  createRowTree,
  sameRow,
  type RowTree,
  type TreeChange,
} from '../../../../src/editor/views/rowTree.ts';
import { rowObjectId } from '../../../../src/editor/views/rowObjectId.ts';
import { childRows, topRows } from '../../../../src/editor/views/viewModel.ts';
import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';
import { composed, container, source, image } from './records.ts';

const arrangement = readArrangement('containers', undefined);

interface Engine {
  readonly tree: RowTree;
  readonly set: (...containers: readonly ContainerRecord[]) => TreeChange;
}

function engine(...initial: readonly ContainerRecord[]): Engine {
  let from = source({ containers: initial });
  const tree = createRowTree({
    topRows: () => topRows('containers', from, arrangement),
    childRows: (row) => childRows(row, from),
  });
  return {
    tree,
    set: (...containers) => {
      from = source({ containers });
      return tree.update();
    },
  };
}

function ids(change: TreeChange): readonly string[] | 'all' {
  return change === 'all' ? 'all' : change.map((node) => node.row.id);
}

describe('createRowTree', () => {
  const web = container('web');
  const db = container('db');

  it('renders only the row of a container that changed', () => {
    const { tree, set } = engine(web, db);
    tree.top();
    assert.deepEqual(ids(set(web, { ...db, state: 'exited' })), ['id-db']);
  });

  it('renders nothing when nothing that a row says has changed', () => {
    const { tree, set } = engine(web, db);
    tree.top();
    assert.deepEqual(ids(set(web, db)), []);
    assert.deepEqual(ids(set({ ...web }, { ...db })), []);
  });

  it('keeps the very same node while the row says something else', () => {
    const { tree, set } = engine(web, db);
    const before = tree.top();
    set({ ...web, state: 'exited' }, db);
    assert.deepEqual(tree.top(), before);
    assert.ok(tree.top().every((node, index) => node === before[index]));
    const [, node] = tree.top();
    assert.ok(node?.row.kind === 'container' && node.row.container.state === 'exited');
  });

  it('renders the top anew when a container comes or goes there, and keeps the others', () => {
    const { tree, set } = engine(web, db);
    const before = tree.top();
    assert.equal(ids(set(web, db, container('ant'))), 'all');
    assert.equal(tree.top()[1], before[0]);
    assert.equal(ids(set(db)), 'all');
    assert.deepEqual(tree.top(), [before[0]]);
  });

  it('renders only the group in which a container comes or goes', () => {
    const shop = [composed('shop', 'web'), composed('shop', 'db')];
    const blog = [composed('blog', 'web'), composed('blog', 'db')];
    const { tree, set } = engine(...shop, ...blog, web);
    for (const node of tree.top()) tree.children(node);
    assert.deepEqual(ids(set(...shop, ...blog, composed('shop', 'cache'), web)), ['project/shop']);
  });

  it('renders a group once when its count and a container in it change', () => {
    const one = composed('shop', 'web');
    const { tree, set } = engine(one, composed('shop', 'db'));
    for (const node of tree.top()) tree.children(node);
    assert.deepEqual(ids(set({ ...one, state: 'exited' }, composed('shop', 'db'))), [
      'project/shop',
    ]);
  });

  it('brings what is below an expanded row up to date', () => {
    const { tree, set } = engine(web);
    const [node] = tree.top();
    assert.ok(node);
    assert.equal(tree.children(node)?.length, 2);
    const mount = { type: 'volume', source: 'data', destination: '/data', readOnly: false };
    assert.deepEqual(ids(set({ ...web, mounts: [mount] })), ['id-web']);
    assert.deepEqual(
      tree.children(node)?.map((child) => child.row.kind),
      ['mount', 'containerFiles', 'processes'],
    );
  });

  it('renders only the container below an image when its state changes', () => {
    const user = container('user', { imageId: 'sha256:1' });
    let from = source({ containers: [user], images: [image('1', ['a:1'])] });
    const tree = createRowTree({
      topRows: () => topRows('images', from, readArrangement('images', undefined)),
      childRows: (row) => childRows(row, from),
    });
    for (const node of tree.top()) tree.children(node);
    from = source({
      containers: [{ ...user, state: 'paused' }],
      images: [...from.images.values()],
    });
    assert.deepEqual(ids(tree.update()), ['sha256:1/a:1/container/id-user']);
  });

  it('does nothing before anybody looked, and starts anew when cleared', () => {
    const { tree, set } = engine(web);
    assert.deepEqual(ids(set(db)), []);
    assert.deepEqual(tree.shown(), []);
    const [before] = tree.top();
    tree.clear();
    assert.notEqual(tree.top()[0], before);
  });

  it('leaves fetched children alone and keeps their nodes', () => {
    const { tree, set } = engine(web);
    const [node] = tree.top();
    const processes = node && tree.children(node)?.at(-1);
    assert.ok(processes?.row.kind === 'processes');
    const row = { kind: 'process', id: 'p/1', pid: '1', user: 'root', command: 'sleep' } as const;
    const [first] = tree.adopt(processes, [row]);
    set({ ...web, health: 'healthy' });
    assert.deepEqual(tree.adopt(processes, [{ ...row, command: 'sh' }]), [first]);
    assert.equal(first?.parent, processes);
  });

  it('finds the nodes of an object wherever they are', () => {
    const { tree } = engine(composed('shop', 'web'), web);
    for (const node of tree.top()) tree.children(node);
    const found = tree.find((row) => rowObjectId(row) === 'id-shop-web-1');
    assert.equal(found[0]?.parent?.row.id, 'project/shop');
    assert.equal(found.length, 1);
  });
});

describe('sameRow', () => {
  it('sees each part of a row', () => {
    const row = { kind: 'volume', id: 'v', volume: { name: 'v' }, users: ['a'] } as never;
    assert.ok(sameRow(row, { ...(row as object) } as never));
    assert.ok(!sameRow(row, { ...(row as object), users: ['b'] } as never));
    assert.ok(!sameRow(row, { ...(row as object), users: ['a', 'b'] } as never));
    assert.ok(!sameRow(row, { ...(row as object), extra: 1 } as never));
  });
});
