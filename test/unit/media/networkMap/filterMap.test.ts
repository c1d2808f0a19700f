import assert from 'node:assert/strict';
import { filterMap, noFilter } from '../../../../media/networkMap/filterMap.ts';
import { relatedIds } from '../../../../media/networkMap/selection.ts';
import { parseViewState } from '../../../../media/networkMap/viewState.ts';
import type { NetworkMap } from '../../../../src/editor/webviews/protocol/networkMap.ts';
import { container, labels, network, ports } from './mapSamples.ts';

const map: NetworkMap = {
  ...{ language: 'en', labels, host: { title: 'Host', detail: '' }, notice: undefined },
  projects: ['shop'],
  networks: [network('front', { project: 'shop' }), network('back'), network('empty')],
  containers: [
    container('web', ['front'], { project: 'shop', ports: ports(8080) }),
    container('api', ['front', 'back'], { image: 'acme/api:1' }),
    container('db', ['back'], { tone: 'stopped', stateText: 'exited' }),
    container('side', [], { mode: 'container', owner: 'id-api' }),
  ],
};

function shown(filter: Partial<typeof noFilter>): readonly [string, string] {
  const { containers, networks } = filterMap(map, { ...noFilter, ...filter });
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join();
  return [names(containers), names(networks)];
}

describe('filterMap', () => {
  it('shows all without a filter', () => {
    assert.equal(filterMap(map, noFilter), map);
    assert.equal(filterMap(map, { ...noFilter, text: '  ' }), map);
  });

  it('finds names, images, addresses and ports, whatever their case', () => {
    assert.deepEqual(shown({ text: 'WEB' }), ['web', 'front']);
    assert.deepEqual(shown({ text: 'acme' }), ['api', 'front,back']);
    assert.deepEqual(shown({ text: '8080' }), ['web', 'front']);
    assert.deepEqual(shown({ text: '172.20.0.3' }), ['api', 'front,back']);
    assert.deepEqual(shown({ text: 'nothing' }), ['', '']);
  });

  it('finds a network with everything in it', () => {
    assert.deepEqual(shown({ text: 'back' }), ['api,db', 'front,back']);
    assert.deepEqual(shown({ text: 'empty' }), ['', 'empty']);
  });

  it('narrows by network, project and state', () => {
    assert.deepEqual(shown({ network: 'net-back' }), ['api,db', 'front,back']);
    assert.deepEqual(shown({ project: 'shop' }), ['web', 'front']);
    assert.deepEqual(shown({ stopped: false, network: 'net-back' }), ['api', 'front,back']);
  });
});

describe('relatedIds', () => {
  const related = (kind: 'container' | 'network', id: string) =>
    [...relatedIds(map, { kind, id })].toSorted();

  it('goes from a container to its networks and to what shares them, and back', () => {
    assert.deepEqual(related('container', 'id-api'), [
      'id-api',
      'id-side',
      'net-back',
      'net-front',
    ]);
    assert.deepEqual(related('container', 'id-side'), ['id-api', 'id-side']);
    assert.deepEqual(related('network', 'net-back'), ['id-api', 'id-db', 'net-back']);
  });
});

describe('the view state of the map', () => {
  it('comes back as it was, and from nothing', () => {
    const state = {
      filter: { text: 'a', network: 'n', project: 'p', stopped: false },
      selection: { kind: 'network', id: 'n' },
    };
    assert.deepEqual(parseViewState(state), state);
    for (const bad of [undefined, 5, { filter: 3, selection: { kind: 'image', id: 'x' } }]) {
      assert.deepEqual(parseViewState(bad), { filter: noFilter, selection: undefined });
    }
  });
});
