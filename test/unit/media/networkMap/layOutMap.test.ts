import assert from 'node:assert/strict';
import { layOutMap } from '../../../../media/networkMap/layout/layOutMap.ts';
import type { Box, MapLayout } from '../../../../media/networkMap/layout/mapLayout.ts';
import type {
  MapContainer,
  MapNetwork,
} from '../../../../src/editor/webviews/protocol/networkMap.ts';
import { container, labels, network, ports } from './mapSamples.ts';

function layOut(
  networks: readonly MapNetwork[],
  containers: readonly MapContainer[],
  previous?: MapLayout,
): MapLayout {
  return layOutMap({ networks, containers, labels }, previous);
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Frames lie beside each other, and so does everything in them. */
function assertClear(layout: MapLayout): void {
  const lists = [
    [layout.host, ...layout.blocks.map(({ box }) => box)],
    layout.blocks.flatMap(({ containers, networks }) => [
      ...containers.flatMap(({ box, ports: pills }) => [box, ...pills.map((pill) => pill.box)]),
      ...networks.map(({ box }) => box),
    ]),
  ];
  for (const boxes of lists) {
    for (const [index, box] of boxes.entries()) {
      const other = boxes.slice(index + 1).find((one) => overlap(box, one));
      assert.equal(other, undefined, `${JSON.stringify(box)} covers ${JSON.stringify(other)}`);
    }
  }
  for (const { box, containers, networks } of layout.blocks) {
    for (const inner of [...containers, ...networks]) {
      assert.ok(inner.box.y >= box.y && inner.box.y + inner.box.height <= box.y + box.height);
      assert.ok(inner.box.x + inner.box.width <= box.x + box.width);
    }
    assert.ok(box.y + box.height <= layout.height && box.x + box.width <= layout.width);
  }
}

/** Place of each container by name. */
function places(layout: MapLayout): ReadonlyMap<string, Box> {
  const all = layout.blocks.flatMap(({ containers }) => containers);
  return new Map(all.map((placed) => [placed.container.name, placed.box]));
}

/** Pseudo-random, the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function crowd(count: number, seed: number): [MapNetwork[], MapContainer[]] {
  const roll = dice(seed);
  const names = Array.from({ length: 24 }, (_, index) => `net${index}`);
  const containers = Array.from({ length: count }, (_, index) => {
    const home = Math.floor(roll() * 20);
    const also = roll() < 0.2 ? [`net${Math.floor(roll() * 20)}`] : [];
    const kind = roll();
    if (kind < 0.05) return container(`c${index}`, [], { mode: 'host' });
    if (kind < 0.1) return container(`c${index}`);
    if (kind < 0.15) {
      return container(`c${index}`, [], { mode: 'container', owner: `id-c${index - 1}` });
    }
    const open = ports(...Array.from({ length: Math.floor(roll() * 7) }, (_, port) => 8000 + port));
    return container(`c${index}`, [...new Set([`net${home}`, ...also])], { ports: open });
  });
  return [names.map((name) => network(name)), containers];
}

describe('layOutMap', () => {
  it('puts containers beside their first network, and joins networks that share one', () => {
    const layout = layOut(
      [network('back'), network('front'), network('other')],
      [
        container('db', ['back']),
        container('api', ['front', 'back']),
        container('web', ['front'], { ports: ports(8080) }),
        container('alone', ['other']),
      ],
    );
    assertClear(layout);
    assert.deepEqual(
      layout.blocks.map(({ title, containers }) => [
        title,
        containers.map((placed) => placed.container.name),
      ]),
      [
        ['back, front', ['api', 'db', 'web']],
        ['other', ['alone']],
      ],
    );
    const [block] = layout.blocks;
    assert.equal(block?.links.length, 4);
    for (const { to, networkId } of block.links) {
      const { box } = block.networks.find((one) => one.network.id === networkId) ?? {};
      assert.ok(box && to.y >= box.y && to.y <= box.y + box.height, networkId);
    }
    assert.equal(layout.rails.length, 1);
  });

  it('titles a block by the project that all of it belongs to', () => {
    const more = { project: 'shop' };
    const [block] = layOut(
      [network('shop_default')],
      [container('a', ['shop_default'], more), container('b', ['shop_default'], more)],
    ).blocks;
    assert.equal(block?.title, 'shop');
  });

  it('shows the host network, no network and a shared one as what they are', () => {
    const layout = layOut(
      [network('app'), network('unused')],
      [
        container('web', ['app']),
        container('side', [], { mode: 'container', owner: 'id-web' }),
        container('agent', [], { mode: 'host' }),
        container('batch'),
        container('orphan', [], { mode: 'container', owner: 'f00dfeedf00dfeed' }),
      ],
    );
    assertClear(layout);
    assert.deepEqual(
      layout.blocks.map(({ kind }) => kind),
      ['networks', 'host', 'none', 'unused'],
    );
    const [app, host, none] = layout.blocks;
    assert.deepEqual(
      app?.containers.map(({ container: { name }, sharedFrom }) => [name, sharedFrom]),
      [
        ['web', undefined],
        ['side', 'web'],
      ],
    );
    assert.ok(host?.containers[0]?.hostPlug);
    assert.deepEqual(
      none?.containers.map(({ container: { name } }) => name),
      ['batch', 'orphan'],
    );
    assert.equal(none.containers[1]?.sharedFrom, 'f00dfeedf00d');
  });

  it('covers nothing, whatever comes: 200 containers, ports, several networks', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const [networks, containers] = crowd(200, seed);
      const started = performance.now();
      const layout = layOut(networks, containers);
      assert.ok(performance.now() - started < 1000);
      assertClear(layout);
      const drawn = layout.blocks.flatMap((block) => block.containers);
      assert.equal(drawn.length, 200);
      assert.equal(new Set(drawn.map(({ container: { id } }) => id)).size, 200);
      assert.ok(layout.width > layout.height / 2.5 && layout.width < layout.height * 4);
    }
  });

  it('goes on with 200 containers of one network in further blocks', () => {
    const many = Array.from({ length: 200 }, (_, index) => container(`c${index}`, ['big']));
    const layout = layOut([network('big')], many);
    assertClear(layout);
    assert.equal(layout.blocks.length, 12);
    const continued = layout.blocks.map(({ networks }) => networks[0]?.continued);
    assert.deepEqual(continued.slice(0, 3), [false, true, true]);
  });

  it('moves nothing but what is below when a container comes', () => {
    const [networks, containers] = crowd(60, 7);
    const before = layOut(networks, containers);
    const [target] = before.blocks;
    const home = target?.networks[0]?.network.name ?? '';
    const after = layOut(networks, [...containers, container('zz-new', [home])], before);
    assertClear(after);
    const now = places(after);
    const column = target?.column;
    const untouched = before.blocks
      .filter((block) => block.column !== column)
      .flatMap((block) => block.containers);
    assert.ok(untouched.length > 10);
    for (const {
      container: { name },
      box,
    } of untouched)
      assert.deepEqual(now.get(name), box);
  });

  it('is the same for the same content, in whatever order it comes', () => {
    const [networks, containers] = crowd(80, 9);
    const one = places(layOut(networks, containers));
    const other = places(layOut(networks, containers.toReversed()));
    assert.deepEqual([...one].toSorted(), [...other].toSorted());
  });

  it('shows four ports and how many more there are', () => {
    const layout = layOut(
      [network('n')],
      [container('c', ['n'], { ports: ports(1, 2, 3, 4, 5, 6) })],
    );
    const [placed] = layout.blocks[0]?.containers ?? [];
    assert.equal(placed?.ports.length, 4);
    assert.equal(placed.morePorts, 2);
    assertClear(layout);
  });

  it('is empty without anything', () => {
    const layout = layOut([], []);
    assert.deepEqual(layout.blocks, []);
    assert.ok(layout.width > 0 && layout.height > 0);
  });
});
