import assert from 'node:assert/strict';
import type { EngineClient } from '../../../../../src/core/engine/engineClient.ts';
import { probeEngines } from '../../../../../src/editor/views/engines/engineProbe.ts';
import type { EngineReach } from '../../../../../src/editor/views/engines/engineRow.ts';

const server = { version: '28.5.2', product: 'docker' };
const client = { server } as EngineClient;

describe('probeEngines', () => {
  it('asks all, a few at a time, and tells each as soon as it is known', async () => {
    const open = new Map<string, () => void>();
    const told: string[] = [];
    let most = 0;
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const probing = probeEngines(names, {
      connect: async (name, { deadlineMs }, work) => {
        assert.ok(deadlineMs > 0);
        await new Promise<void>((resolve) => open.set(name, resolve));
        open.delete(name);
        return await work(client);
      },
      describe: String,
      report: (name) => told.push(name),
      signal: new AbortController().signal,
    });
    while (told.length < names.length) {
      most = Math.max(most, open.size);
      // The last one asked answers first.
      [...open.values()].at(-1)?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await probing;
    assert.equal(most, 4);
    assert.deepEqual(told.toSorted(), names);
    assert.equal(told[0], 'd', 'a slow engine keeps none waiting');
  });

  it('tells what is wrong with an engine that does not answer', async () => {
    const told = new Map<string, EngineReach>();
    await probeEngines(['dead'], {
      connect: () => Promise.reject(new Error('refused')),
      describe: (error) => `sorry: ${String(error)}`,
      report: (name, reach) => told.set(name, reach),
      signal: new AbortController().signal,
    });
    assert.deepEqual(told.get('dead'), { kind: 'silent', message: 'sorry: Error: refused' });
  });

  it('asks no more, and tells nothing, once nobody looks', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    await probeEngines(['a', 'b', 'c', 'd', 'e'], {
      connect: (name) => {
        asked.push(name);
        stop.abort();
        return Promise.reject(new Error('aborted'));
      },
      describe: String,
      report: () => assert.fail('nobody looks'),
      signal: stop.signal,
    });
    assert.deepEqual(asked, ['a']);
  });
});
