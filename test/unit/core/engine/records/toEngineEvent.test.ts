import assert from 'node:assert/strict';
import { toEngineEvent } from '../../../../../src/core/engine/records/toEngineEvent.ts';
import { captured, capturedEngines } from './captured.ts';

for (const engine of capturedEngines) {
  describe(`toEngineEvent on answers of ${engine}`, () => {
    const events = captured(engine).events.map((api) =>
      toEngineEvent(api, engine === 'podman-4.3' ? 'podman' : 'docker'),
    );
    const { inspect } = captured(engine);
    const find = (type: string, action: string) =>
      events.find((event) => event?.type === type && event.action === action);

    it('understands every line', () => {
      for (const event of events) {
        assert.ok(event);
        assert.notEqual(event.id, '');
        assert.ok(event.time > 1_700_000_000 && Number.isInteger(event.time));
        assert.match(event.action, /^[a-z_]+$/);
      }
    });

    it('speaks one language for the life of a container', () => {
      for (const action of ['create', 'start', 'pause', 'rename', 'die', 'destroy']) {
        assert.ok(find('container', action), action);
      }
      const died = events.find((event) => event?.action === 'die' && event.id === inspect.Id);
      assert.equal(died?.attributes['exitCode'], '137');
      assert.equal(find('container', 'rename')?.attributes['name'], 'cap-renamed');
    });

    it('names volumes', () => {
      assert.equal(find('volume', 'create')?.id, 'cap-volume');
      assert.equal(find('volume', 'destroy')?.id, 'cap-volume');
    });

    if (engine !== 'podman-4.3') {
      it('takes suffixes apart', () => {
        assert.equal(find('container', 'health_status')?.detail, 'healthy');
        assert.equal(find('container', 'exec_create')?.detail, 'true');
        assert.equal('detail' in (find('container', 'start') ?? {}), false);
      });
    }
  });
}

describe('toEngineEvent', () => {
  const Actor = { ID: 'a', Attributes: { containerExitCode: '3' } };

  it('reads API 1.52, which has no status and no id', () => {
    const event = toEngineEvent(
      {
        Type: 'container',
        Action: 'health_status: unhealthy',
        Actor,
        time: 5,
      },
      'docker',
    );
    assert.equal(event?.action, 'health_status');
    assert.equal(event.detail, 'unhealthy');
    assert.equal(event.time, 5);
  });

  it('reads older engines, which may have nothing else', () => {
    const event = toEngineEvent({ Type: 'container', status: 'start', id: 'b', time: 5 }, 'docker');
    assert.equal(event?.id, 'b');
    assert.equal(event.action, 'start');
  });

  it('translates the words of Podman', () => {
    const translate = (Type: string, Action: string) =>
      toEngineEvent({ Type, Action, Actor }, 'podman')?.action;
    assert.equal(translate('container', 'remove'), 'destroy');
    assert.equal(translate('container', 'died'), 'die');
    assert.equal(translate('container', 'exec_died'), 'exec_die');
    assert.equal(translate('image', 'remove'), 'untag', 'maybe one tag of several');
    assert.equal(translate('image', 'delete'), 'untag');
    assert.equal(translate('network', 'remove'), 'destroy');
    const died = toEngineEvent({ Type: 'container', Action: 'died', Actor }, 'podman');
    assert.equal(died?.attributes['exitCode'], '3');
    const health = { Type: 'container', Action: 'health_status', Actor, HealthStatus: 'healthy' };
    assert.equal(toEngineEvent(health, 'podman')?.detail, 'healthy');
  });

  it('gives images the id of their records', () => {
    const ID = 'ab'.repeat(32);
    const event = toEngineEvent({ Type: 'image', Action: 'tag', Actor: { ID } }, 'podman');
    assert.equal(event?.id, `sha256:${ID}`);
  });

  it('passes over what is no event', () => {
    assert.equal(toEngineEvent({}, 'docker'), undefined);
    assert.equal(toEngineEvent({ Type: 'container', Action: 'start' }, 'docker'), undefined);
  });
});
