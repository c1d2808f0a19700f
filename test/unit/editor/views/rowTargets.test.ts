import assert from 'node:assert/strict';
import type { Row, RowNode } from '../../../../src/editor/views/row.ts';
import {
  containerTargets,
  imageTargets,
  networkTargets,
  portTargets,
  targetRows,
  volumeTargets,
} from '../../../../src/editor/views/rowTargets.ts';
import { container, image, network, volume } from './records.ts';

function node(row: Row): RowNode {
  return { row };
}

function containerNode(name: string): RowNode {
  const record = container(name);
  return node({ kind: 'container', id: record.id, label: name, container: record });
}

const group = node({
  kind: 'containerGroup',
  id: 'project/shop',
  grouping: 'project',
  label: 'shop',
  containerIds: ['id-a', 'id-b'],
  running: 1,
  active: 1,
});

describe('rowTargets', () => {
  it('is empty from the palette, and for what is no row', () => {
    for (const args of [[], [undefined], [{ path: '/Dockerfile' }], ['text', ['text']]]) {
      assert.deepEqual(targetRows(args), []);
    }
  });

  it('takes the clicked row, or all selected ones', () => {
    const [a, b] = [containerNode('a'), containerNode('b')];
    assert.deepEqual(containerTargets([a]), ['id-a']);
    assert.deepEqual(containerTargets([a, undefined]), ['id-a']);
    assert.deepEqual(containerTargets([a, [a, b]]), ['id-a', 'id-b']);
  });

  it('takes groups apart and names each container once', () => {
    assert.deepEqual(containerTargets([group, [group, containerNode('b'), containerNode('c')]]), [
      'id-a',
      'id-b',
      'id-c',
    ]);
  });

  it('reads a container from the rows below it', () => {
    const port = { containerPort: 80, protocol: 'tcp', hostPort: 8080 } as const;
    const row = node({ kind: 'port', id: 'p', containerId: 'id-a', port });
    assert.deepEqual(containerTargets([row]), ['id-a']);
    assert.deepEqual(portTargets([row, [row, containerNode('b')]]), [
      { containerId: 'id-a', port },
    ]);
  });

  it('tells an image by the tag that was pointed at', () => {
    const record = image('1', ['a:1', 'a:2']);
    const tagged = (reference: string): RowNode =>
      node({ kind: 'image', id: reference, label: reference, reference, image: record, users: 0 });
    const untagged = node({ kind: 'image', id: 'x', label: 'x', image: image('2', []), users: 0 });
    assert.deepEqual(imageTargets([tagged('a:1'), [tagged('a:1'), tagged('a:2'), untagged]]), [
      { id: 'sha256:1', reference: 'a:1' },
      { id: 'sha256:1', reference: 'a:2' },
      { id: 'sha256:2' },
    ]);
    const images = [{ id: 'sha256:1', reference: 'a:1' }, { id: 'sha256:2' }];
    const repository = { kind: 'imageGroup', id: 'g', grouping: 'repository', label: 'a' } as const;
    assert.deepEqual(imageTargets([node({ ...repository, images })]), images);
    const tag = node({ kind: 'tag', id: 't', imageId: 'sha256:1', reference: 'b:1' });
    assert.deepEqual(imageTargets([tag]), [{ id: 'sha256:1', reference: 'b:1' }]);
  });

  it('reads volumes and networks from their rows, groups and uses', () => {
    const data = node({ kind: 'volume', id: 'data', volume: volume('data'), users: [] });
    const mount = { type: 'volume', source: 'logs', destination: '/logs', readOnly: false };
    const mounted = node({ kind: 'mount', id: 'm', containerId: 'id-a', mount });
    const bound = node({
      kind: 'mount',
      id: 'n',
      containerId: 'id-a',
      mount: { ...mount, type: 'bind' },
    });
    assert.deepEqual(volumeTargets([data, [data, mounted, bound]]), ['data', 'logs']);
    const web = node({ kind: 'network', id: 'n', network: network('web'), users: 0 });
    const attached = node({
      kind: 'containerNetwork',
      id: 'x',
      containerId: 'id-a',
      network: { name: 'db', networkId: 'id-db', aliases: [] },
    });
    assert.deepEqual(networkTargets([web, [web, attached]]), ['id-web', 'id-db']);
  });
});
