import assert from 'node:assert/strict';
import { editPlan } from '../../../../../src/core/engine/recreate/editPlan.ts';
import type { RecreatePlan } from '../../../../../src/core/engine/recreate/recreatePlan.ts';
import type { RunOptions } from '../../../../../src/core/model/runOptions.ts';

const before: RunOptions = {
  image: 'web:1',
  name: 'web',
  command: ['serve'],
  memoryBytes: 64 << 20,
  cpus: 0.5,
  network: { kind: 'custom', name: 'back', ipv4: '10.1.0.9' },
};
const plan: RecreatePlan = {
  name: 'web',
  body: {
    Image: 'web:1',
    Cmd: ['serve'],
    Env: ['PATH=/bin', 'A=b'],
    Unheard: { of: 1 },
    NetworkingConfig: { EndpointsConfig: { back: { IPAMConfig: { IPv4Address: '10.1.0.9' } } } },
    HostConfig: {
      Memory: 64 << 20,
      MemorySwap: 128 << 20,
      CpuQuota: 50_000,
      CpuPeriod: 100_000,
      NetworkMode: 'back',
      OomScoreAdj: 7,
      Binds: ['data:/data'],
    },
  },
  networks: [{ name: 'front', endpoint: {} }],
};
const edit = (change: Partial<RunOptions>): RecreatePlan =>
  editPlan(plan, { before, after: { ...before, ...change } });

describe('editPlan', () => {
  it('leaves everything as the engine said where nothing was changed', () => {
    assert.deepEqual(edit({}), plan);
  });

  it('changes only what differs, with what hangs on it', () => {
    const { body, name } = edit({
      name: 'web-2',
      memoryBytes: 32 << 20,
      command: ['other'],
      cpus: 2,
    });
    const { HostConfig, Cmd, ...others } = body as Record<string, unknown>;
    assert.equal(name, 'web-2');
    assert.deepEqual(Cmd, ['other']);
    assert.deepEqual(HostConfig, {
      NetworkMode: 'back',
      OomScoreAdj: 7,
      Binds: ['data:/data'],
      Memory: 32 << 20,
      NanoCpus: 2e9,
    });
    const { Image, Env, Unheard, NetworkingConfig } = plan.body as Record<string, unknown>;
    assert.deepEqual(others, { Image, Env, Unheard, NetworkingConfig });
  });

  it('keeps further networks beside a user-defined one, and none beside those that stand alone', () => {
    const custom = edit({ network: { kind: 'custom', name: 'front' } });
    assert.deepEqual(custom.networks, []);
    assert.equal(
      (custom.body as { HostConfig: { NetworkMode: string } }).HostConfig.NetworkMode,
      'front',
    );
    const aliased = edit({ network: { kind: 'custom', name: 'back', aliases: ['db'] } });
    assert.deepEqual(aliased.networks, plan.networks);
    const host = edit({ network: { kind: 'host' } });
    assert.deepEqual(host.networks, []);
    assert.ok(!('NetworkingConfig' in host.body));
  });
});
