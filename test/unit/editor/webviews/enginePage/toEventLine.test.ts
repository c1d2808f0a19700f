import assert from 'node:assert/strict';
import { parseEnginePath } from '../../../../../src/editor/webviews/enginePage/parseEnginePath.ts';
import { toEventLine } from '../../../../../src/editor/webviews/enginePage/toEventLine.ts';
import { parseEngineRequest } from '../../../../../src/editor/webviews/protocol/parseEngineRequest.ts';

describe('toEventLine', () => {
  const event = { type: 'container', action: 'die', id: 'sha256:0123456789abcdef', time: 7 };

  it('names the object, and puts the other attributes into a line', () => {
    assert.deepEqual(toEventLine({ ...event, attributes: { name: 'web', exitCode: '3' } }), {
      ...{ type: 'container', action: 'die', time: 7 },
      ...{ name: 'web', detail: 'exitCode=3' },
    });
  });

  it('falls back on the short id, and keeps the end of an action', () => {
    const line = toEventLine({ ...event, detail: 'healthy', attributes: {} });
    assert.deepEqual([line.name, line.action], ['0123456789ab', 'die: healthy']);
  });

  it('cuts what an image has of labels', () => {
    const { detail } = toEventLine({ ...event, attributes: { label: 'x'.repeat(5000) } });
    assert.equal(detail.length, 301);
  });
});

describe('parseEnginePath', () => {
  it('reads contexts with any address', () => {
    const contextName = 'unix:///run/user/1000/podman/podman.sock';
    const path = `/${encodeURIComponent(contextName)}/podman.sock`;
    assert.deepEqual(parseEnginePath(path), { contextName, name: 'podman.sock' });
    assert.equal(parseEnginePath('/one'), undefined);
    assert.equal(parseEnginePath('/%E0%A4%A/x'), undefined);
  });
});

describe('parseEngineRequest', () => {
  it('takes what the page can ask for, and nothing else', () => {
    for (const request of [
      { type: 'ready' },
      { type: 'run', command: 'measure' },
      { type: 'prune', kind: 'buildCache' },
    ]) {
      assert.deepEqual(parseEngineRequest(request), request);
    }
    for (const other of [
      undefined,
      'ready',
      { type: 'run', command: 'stevedore.container.remove' },
      { type: 'prune', kind: 'everything' },
      { type: 'prune' },
    ]) {
      assert.equal(parseEngineRequest(other), undefined);
    }
  });
});
