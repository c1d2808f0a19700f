import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { toStatsSample } from '../../../../../src/core/engine/records/toStatsSample.ts';
import type { ApiStats } from '../../../../../src/core/engine/wire/apiStats.ts';

interface Recorded {
  readonly frames: readonly [ApiStats, ApiStats];
  readonly once: ApiStats;
}

const recorded = JSON.parse(
  readFileSync(new URL('../../../../fixtures/engine/stats.json', import.meta.url), 'utf8'),
) as Record<'docker-28.5' | 'docker-20.10' | 'podman-4.3', Recorded> &
  Record<'stopped' | 'cgroup-v2', ApiStats>;

function close(actual: number | undefined, expected: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 0.005, `${actual} ${expected}`);
}

describe('toStatsSample', () => {
  it('computes the processor’s use against the machine’s time and the number of processors', () => {
    const [, second] = recorded['docker-28.5'].frames;
    // (1992416600 − 993280534) ns of the container over 2 s of the machine, on 2 processors.
    close(toStatsSample(second)?.cpuPercent, 99.9136);
    assert.equal(toStatsSample(second)?.cpus, 2);
  });

  it('has no value for the processor in a first frame, which has nothing to compare with', () => {
    for (const name of ['docker-28.5', 'docker-20.10', 'podman-4.3'] as const) {
      const sample = toStatsSample(recorded[name].frames[0]);
      assert.equal(sample?.cpuPercent, undefined, name);
      assert.ok((sample?.memoryBytes ?? 0) > 1e6, name);
    }
  });

  it('compares with an earlier answer where the engine does not', () => {
    const { frames, once } = recorded['podman-4.3'];
    assert.equal(toStatsSample(once)?.cpuPercent, undefined);
    const percent = toStatsSample(once, frames[1])?.cpuPercent ?? 0;
    assert.ok(percent > 90 && percent < 100, String(percent));
  });

  it('subtracts the cache of cgroup v1 by its total over the subtree', () => {
    const sample = toStatsSample(recorded['docker-20.10'].once);
    assert.equal(sample?.memoryBytes, 22380544 - 4096);
    assert.equal(sample.cacheBytes, 4096);
    assert.equal(sample.memoryLimitBytes, 67108864);
    close(sample.memoryPercent, ((22380544 - 4096) / 67108864) * 100);
  });

  it('subtracts the cache of cgroup v2, and reads everything else of it', () => {
    const sample = toStatsSample(recorded['cgroup-v2']);
    assert.deepEqual(
      { ...sample, cpuPercent: undefined, memoryPercent: undefined },
      {
        at: Date.parse('2022-05-08T19:50:43.024Z'),
        cpuPercent: undefined,
        cpus: 12,
        memoryBytes: 85823488 - 18722816,
        cacheBytes: 18722816,
        memoryLimitBytes: 33645404160,
        memoryPercent: undefined,
        networkReceivedBytes: 160605,
        networkSentBytes: 3996,
        blockReadBytes: 56963072,
        blockWrittenBytes: 98304,
        pids: 20,
        pidsLimit: 38407,
      },
    );
    // 1.960054 s of the container over 11.93 s of the machine, on 12 processors.
    close(sample?.cpuPercent, 197.1555);
    close(sample?.memoryPercent, 0.19943);
  });

  it('takes the plain usage where no cache is told, or one that cannot be', () => {
    const podman = toStatsSample(recorded['podman-4.3'].frames[1]);
    assert.equal(podman?.memoryBytes, 21942272);
    assert.equal(podman.cacheBytes, undefined);
    const read = '2026-11-21T16:00:00Z';
    const odd = { read, memory_stats: { usage: 100, stats: { inactive_file: 100 } } };
    assert.equal(toStatsSample(odd)?.memoryBytes, 100);
    const mixed = { usage: 100, stats: { total_inactive_file: 300, inactive_file: 30 } };
    assert.equal(toStatsSample({ read, memory_stats: mixed })?.memoryBytes, 70);
  });

  it('adds up all interfaces and all devices, whatever the case of the operation', () => {
    const sample = toStatsSample({
      read: '2026-11-21T16:00:00Z',
      networks: { eth0: { rx_bytes: 1, tx_bytes: 2 }, eth1: { rx_bytes: 10, tx_bytes: 20 } },
      blkio_stats: {
        io_service_bytes_recursive: [
          { op: 'Read', value: 5 },
          { op: 'read', value: 50 },
          { op: 'Write', value: 7 },
          { op: 'Total', value: 99 },
        ],
      },
    });
    assert.equal(sample?.networkReceivedBytes, 11);
    assert.equal(sample.networkSentBytes, 22);
    assert.equal(sample.blockReadBytes, 55);
    assert.equal(sample.blockWrittenBytes, 7);
  });

  it('takes the kernel’s largest number for no limit', () => {
    const sample = toStatsSample({
      read: '2026-11-21T16:00:00Z',
      memory_stats: { usage: 1, limit: 2 ** 64 },
      pids_stats: { current: 3, limit: 2 ** 64 },
    });
    assert.equal(sample?.memoryLimitBytes, undefined);
    assert.equal(sample?.memoryPercent, undefined);
    assert.equal(sample?.pidsLimit, undefined);
    assert.equal(sample?.pids, 3);
  });

  it('counts Windows containers in ticks of 100 nanoseconds', () => {
    const sample = toStatsSample({
      read: '2026-11-21T16:00:01Z',
      preread: '2026-11-21T16:00:00Z',
      num_procs: 4,
      cpu_stats: { cpu_usage: { total_usage: 12_000_000 } },
      precpu_stats: { cpu_usage: { total_usage: 2_000_000 } },
      memory_stats: { privateworkingset: 4096 },
      storage_stats: { read_size_bytes: 8, write_size_bytes: 9 },
    });
    assert.equal(sample?.cpuPercent, 25);
    assert.equal(sample.memoryBytes, 4096);
    assert.equal(sample.blockReadBytes, 8);
    assert.equal(sample.blockWrittenBytes, 9);
  });

  it('makes nothing of a container that does not run', () => {
    assert.equal(toStatsSample(recorded.stopped), undefined);
    assert.equal(toStatsSample({}), undefined);
  });

  it('never tells a use below nothing', () => {
    const [, second] = recorded['docker-28.5'].frames;
    const swapped: ApiStats = {
      ...second,
      cpu_stats: second.precpu_stats ?? null,
      precpu_stats: second.cpu_stats ?? null,
    };
    assert.equal(toStatsSample(swapped)?.cpuPercent, 0);
  });
});
