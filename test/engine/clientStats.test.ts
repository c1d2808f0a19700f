import assert from 'node:assert/strict';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import type { StatsSample } from '../../src/core/model/statsSample.ts';
import { dockerCli } from '../support/dockerCli.ts';
import { engineKinds, sharedDocker } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const BUSY = ['sh', '-c', 'dd if=/dev/zero of=/f bs=1M count=8; while :; do :; done'];

for (const [name, start] of engineKinds) {
  describe(`client: statistics on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(() => outside.clean());
    after(() => client.dispose());

    const busy = (container: string): Promise<string> =>
      outside.run(container, {
        command: BUSY,
        more: { HostConfig: { Memory: 64 * 1024 * 1024, PidsLimit: 40, NanoCpus: 500_000_000 } },
      });

    it('streams samples, the processor’s use from the second on', async () => {
      const id = await busy('stats-stream');
      const samples: StatsSample[] = [];
      // Half a processor is allowed, which Podman 4.3 does not enforce; a busy machine may give less. A virtual machine
      // whose time was stolen counts wrong now and then, so that one of some samples has to be right.
      const isPlausible = ({ cpuPercent = 0, cpus }: StatsSample): boolean =>
        cpuPercent > 2 && cpuPercent < (name.startsWith('Podman') ? 100 * cpus + 20 : 70);
      for await (const sample of await client.containerStats(id)) {
        samples.push(sample);
        if (samples.length >= 3 && samples.some(isPlausible)) break;
        assert.ok(samples.length < 15, samples.map(({ cpuPercent }) => cpuPercent).join(' '));
      }
      const [first, second, third] = samples;
      assert.equal(first?.cpuPercent, undefined);
      assert.ok(second?.cpuPercent !== undefined);
      assert.ok((third?.at ?? 0) > second.at);
      assert.equal(third?.memoryLimitBytes, 64 * 1024 * 1024);
      assert.ok(third.memoryBytes > 0 && third.memoryBytes < 64 * 1024 * 1024);
      assert.ok((third.pids ?? 0) >= 1);
      assert.ok(third.cpus >= 1);
    });

    it('takes one sample with the processor’s use', async () => {
      const id = await busy('stats-once');
      const sample = await client.containerStatsOnce(id);
      assert.ok(sample?.cpuPercent !== undefined && sample.cpuPercent > 2, JSON.stringify(sample));
    });

    it('reads again and again, the processor’s use since the reading before', async () => {
      const id = await busy('stats-reading');
      const first = await client.containerStatsReading(id);
      assert.ok(first !== undefined && first.sample.memoryBytes > 0);
      const second = await waitFor('a measured reading', async () => {
        const next = await client.containerStatsReading(id, first);
        return (next?.sample.cpuPercent ?? 0) > 2 ? next : undefined;
      });
      assert.ok(second.sample.at > first.sample.at);
      await outside.act(id, 'stop?t=0');
      assert.equal(await client.containerStatsReading(id, second), undefined);
    });

    it('has no sample of a stopped container, and says when there is none to ask', async () => {
      const id = await outside.create('stats-stopped');
      assert.equal(await client.containerStatsOnce(id), undefined);
      await failsAs('gone', () => client.containerStats('no-such-container'));
      await failsAs('gone', () => client.containerStatsOnce('no-such-container'));
    });

    it('ends by its signal', async () => {
      const id = await outside.run('stats-abort');
      const stop = new AbortController();
      const samples = await client.containerStats(id, { signal: stop.signal });
      await failsAs('aborted', async () => {
        for await (const sample of samples) {
          assert.ok(sample.at > 0);
          stop.abort();
        }
      });
    });
  });
}

describe('client: statistics beside the docker CLI', () => {
  it('tells the same memory, limit and pids as `docker stats`, and about the same processor use', async () => {
    const engine = await sharedDocker();
    const client = await connectTo(engine);
    const outside = new OutsideEngine(engine.socketPath);
    try {
      const id = await outside.run('stats-cli', {
        command: ['sh', '-c', 'dd if=/dev/zero of=/f bs=1M count=8; while :; do :; done'],
        more: { HostConfig: { Memory: 64 * 1024 * 1024, NanoCpus: 300_000_000 } },
      });
      const cli = dockerCli(engine);
      const [ours, printed] = await Promise.all([
        client.containerStatsOnce(id),
        cli('stats', '--no-stream', '--format', '{{json .}}', id),
      ]);
      const theirs = JSON.parse(printed) as Record<'CPUPerc' | 'MemPerc' | 'PIDs', string>;
      assert.ok(ours?.memoryPercent !== undefined && ours.cpuPercent !== undefined);
      assert.ok(Math.abs(ours.memoryPercent - parseFloat(theirs.MemPerc)) < 1, printed);
      assert.ok(Math.abs(ours.cpuPercent - parseFloat(theirs.CPUPerc)) < 15, printed);
      assert.equal(String(ours.pids), theirs.PIDs);
    } finally {
      await outside.clean();
      client.dispose();
    }
  });

  it('starts again with the container, and ends with its removal', async () => {
    const engine = await sharedDocker();
    const client = await connectTo(engine);
    const outside = new OutsideEngine(engine.socketPath);
    try {
      const id = await outside.run('stats-restart');
      let before = 0;
      let after = 0;
      for await (const sample of await client.containerStats(id)) {
        if (before === 0) {
          before = sample.at;
          await outside.act(id, 'restart?t=0');
        } else if (after === 0) {
          after = sample.at;
          await outside.remove(id);
        }
      }
      assert.ok(after > before);
    } finally {
      await outside.clean();
      client.dispose();
    }
  });
});
