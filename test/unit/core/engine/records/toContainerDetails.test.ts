import assert from 'node:assert/strict';
import { toContainerDetails } from '../../../../../src/core/engine/records/toContainerDetails.ts';
import { toContainerLimits } from '../../../../../src/core/engine/records/toContainerLimits.ts';
import { captured, capturedEngines } from './captured.ts';

for (const engine of capturedEngines) {
  describe(`toContainerDetails on answers of ${engine}`, () => {
    const podman = engine === 'podman-4.3';
    const details = toContainerDetails(captured(engine).inspect);

    it('reads state, times and limits', () => {
      assert.equal(details.name, 'cap-running');
      assert.equal(details.state, 'running');
      assert.equal(details.exitCode, undefined);
      assert.ok((details.pid ?? 0) > 0);
      assert.ok((details.startedAt ?? 0) > Date.parse('2026-01-01'));
      assert.equal(details.finishedAt, undefined, "Go's zero time is no time");
      assert.equal(details.limits.memoryBytes, 67_108_864);
      assert.equal(details.limits.cpus, 0.5);
      assert.equal(details.limits.pids, 64);
      assert.equal(details.outOfMemory, false);
    });

    it('reads ports, published and exposed only', () => {
      const exposed = details.ports.find(({ containerPort }) => containerPort === 9000);
      assert.deepEqual(exposed, { containerPort: 9000, protocol: 'tcp' });
      const web = details.ports.find(({ containerPort }) => containerPort === 80);
      assert.equal(web?.hostPort, 28_191);
      assert.equal(web.hostIp, '127.0.0.1');
    });

    it('reads environment, mounts, networks and health', () => {
      assert.ok(details.environment.some(({ name, value }) => name === 'A' && value === 'b=c'));
      assert.equal(details.mounts.length, 3);
      assert.equal(details.networks[0]?.ipAddress, '10.197.3.2');
      assert.ok(details.networks[0].aliases.includes('web'));
      assert.equal(details.health?.status, podman ? 'starting' : 'healthy');
      assert.deepEqual(details.health.test, ['CMD', 'true']);
      if (!podman) {
        const [first] = details.health.log;
        assert.equal(first?.exitCode, 0);
        assert.ok(first.endedAt >= first.startedAt);
      }
    });
  });
}

describe('toContainerDetails', () => {
  it('tells how a container ended', () => {
    const details = toContainerDetails({
      Id: 'a',
      Name: '/x',
      State: { Status: 'exited', ExitCode: 127, Error: 'no such file', OOMKilled: true },
      HostConfig: { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 5 } },
      Config: { Entrypoint: 'init' },
    });
    assert.equal(details.exitCode, 127);
    assert.equal(details.error, 'no such file');
    assert.equal(details.outOfMemory, true);
    assert.equal(details.restartPolicy, 'on-failure:5');
    assert.deepEqual(details.entrypoint, ['init']);
    assert.equal(details.workingDirectory, '/');
    assert.equal(details.health, undefined);
  });
});

describe('toContainerLimits', () => {
  it('takes quota and period for the same as cpus, zero and minus one for none, and tells unlimited swap', () => {
    assert.deepEqual(toContainerLimits({ CpuQuota: 150_000, CpuPeriod: 50_000 }), { cpus: 3 });
    assert.deepEqual(toContainerLimits({ CpuQuota: 50_000 }), { cpus: 0.5 });
    const none = { Memory: 0, MemorySwap: 0, NanoCpus: 0, PidsLimit: null, CpusetCpus: '' };
    assert.deepEqual(toContainerLimits(none), {});
    assert.deepEqual(toContainerLimits({ MemorySwap: -1 }), { memorySwapBytes: -1 });
    assert.deepEqual(toContainerLimits({ CpusetCpus: '0-1', CpuShares: 512, MemorySwap: 9 }), {
      cpuset: '0-1',
      cpuShares: 512,
      memorySwapBytes: 9,
    });
  });
});
