import assert from 'node:assert/strict';
import { effectsOf } from '../../../../../src/core/engine/inventory/eventEffect.ts';

function effects(
  type: string,
  action: string,
  more: { detail?: string; attributes?: Record<string, string> } = {},
) {
  return effectsOf({ type, action, id: 'x', attributes: {}, time: 1_700_000_000, ...more });
}

describe('effectsOf', () => {
  it('tells the state from the events that begin one', () => {
    const stateSince = 1_700_000_000;
    assert.deepEqual(effects('container', 'start'), [
      {
        kind: 'container',
        key: 'x',
        patch: { state: 'running', exitCode: undefined, stateSince },
        read: 'listed',
      },
    ]);
    assert.deepEqual(effects('container', 'die', { attributes: { exitCode: '137' } }), [
      {
        kind: 'container',
        key: 'x',
        patch: { state: 'exited', exitCode: 137, health: undefined, stateSince },
        read: 'listed',
      },
    ]);
    assert.deepEqual(effects('container', 'pause'), [
      { kind: 'container', key: 'x', patch: { state: 'paused', stateSince }, read: 'none' },
    ]);
  });

  it('does without an exit code that the engine does not tell', () => {
    const patch = effects('container', 'die')[0]?.patch;
    assert.ok(typeof patch === 'object');
    assert.equal('exitCode' in patch, false);
  });

  it('reads the health out of the event, and the container when it is not in there', () => {
    assert.deepEqual(effects('container', 'health_status', { detail: 'unhealthy' }), [
      { kind: 'container', key: 'x', patch: { health: 'unhealthy' }, read: 'none' },
    ]);
    assert.deepEqual(effects('container', 'health_status'), [
      { kind: 'container', key: 'x', read: 'listed' },
    ]);
  });

  it('removes without asking, in the words of Docker and of Podman', () => {
    for (const [type, action] of [
      ['container', 'destroy'],
      ['container', 'remove'],
      ['volume', 'destroy'],
      ['volume', 'remove'],
      ['network', 'destroy'],
      ['network', 'remove'],
    ] as const) {
      assert.deepEqual(effects(type, action), [
        { kind: type, key: 'x', patch: 'removed', read: 'none' },
      ]);
    }
  });

  it('takes no notice of what changes nothing', () => {
    const noise =
      'exec_create exec_start exec_die exec exec_died top attach detach resize archive-path copy export kill stop oom mount';
    for (const action of noise.split(' '))
      assert.deepEqual(effects('container', action), [], action);
    for (const action of ['mount', 'unmount']) assert.deepEqual(effects('volume', action), []);
    for (const action of ['push', 'save', 'mount']) assert.deepEqual(effects('image', action), []);
    for (const type of ['daemon', 'builder', 'plugin', 'pod', 'system'])
      assert.deepEqual(effects(type, 'reload'), []);
  });

  it('reads a container after an action that it does not know', () => {
    assert.deepEqual(effects('container', 'transmogrify'), [
      { kind: 'container', key: 'x', read: 'listed' },
    ]);
  });

  it('reads the container, not the network, when they are connected', () => {
    const attributes = { container: 'c' };
    for (const action of ['connect', 'disconnect']) {
      assert.deepEqual(effects('network', action, { attributes }), [
        { kind: 'container', key: 'c', read: 'confirmed' },
      ]);
    }
    assert.deepEqual(effects('network', 'connect'), []);
  });

  it('reads a whole kind after a prune', () => {
    for (const kind of ['container', 'image', 'volume', 'network'] as const) {
      assert.deepEqual(effects(kind, 'prune'), [{ kind, read: 'listed' }]);
    }
  });

  it('reads all images after whatever may move a tag, one after it lost a tag or more', () => {
    for (const action of ['tag', 'pull', 'import', 'load', 'create', 'build']) {
      assert.deepEqual(effects('image', action), [{ kind: 'image', read: 'listed' }], action);
    }
    for (const action of ['untag', 'delete']) {
      assert.deepEqual(effects('image', action), [{ kind: 'image', key: 'x', read: 'listed' }]);
    }
  });

  it('reads the image that a commit made', () => {
    assert.deepEqual(effects('container', 'commit', { attributes: { imageID: 'sha256:1' } }), [
      { kind: 'image', key: 'sha256:1', patch: {}, read: 'listed' },
    ]);
  });

  it('takes the new name from a rename', () => {
    assert.deepEqual(
      effects('container', 'rename', { attributes: { name: '/b', oldName: '/a' } }),
      [{ kind: 'container', key: 'x', patch: { name: 'b' }, read: 'listed' }],
    );
  });

  it('understands how Podman names volumes and images, and its commit', () => {
    const event = { id: '', time: 0, attributes: { name: 'v' } };
    assert.deepEqual(effectsOf({ ...event, type: 'volume', action: 'create' }), [
      { kind: 'volume', key: 'v', patch: {}, read: 'listed' },
    ]);
    const id = '0'.repeat(64);
    assert.equal(
      effectsOf({ ...event, id, type: 'image', action: 'untag' })[0]?.key,
      `sha256:${id}`,
    );
    assert.deepEqual(effects('container', 'commit'), [{ kind: 'image', read: 'listed' }]);
  });
});
