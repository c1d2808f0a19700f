import { readFile } from 'node:fs/promises';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { connectEngine } from '../../src/core/engine/client/connectEngine.ts';
import { createUsagePoller } from '../../src/editor/views/usagePoller.ts';
import { dockerCli } from '../../test/support/dockerCli.ts';
import { median } from '../statistics.mjs';
import { ms, type Figure } from '../table.mjs';

/** Between rounds, as in the editor. */
const pauseMs = 3_000;
/** Of one processor, for the numbers of all rows. */
const mostPercent = 25;
const parallel = 6;

/** The numbers of all running containers in the tree beside `docker stats` for the same containers. */
export async function statsFigures(
  engine: Engine,
  options: { readonly containers: number; readonly rounds: number },
): Promise<readonly Figure[]> {
  const { containers, rounds } = options;
  const docker = dockerCli(engine);
  const names = Array.from({ length: containers }, (_, index) => `bench-stats-${index}`);
  const queue = names.values();
  const make = async (): Promise<void> => {
    const flags = ['-d', '--network', 'none', '--init', '--stop-timeout', '0'];
    for (const name of queue)
      await docker('run', ...flags, '--name', name, 'busybox:1.35', 'sleep', '36000');
  };
  await Promise.all(Array.from({ length: parallel }, make));
  const ids = (await docker('ps', '-q', '--no-trunc')).split('\n');
  const client = await connectEngine({
    contextName: 'default',
    address: engine.host,
    transport: { kind: 'socket', path: engine.socketPath },
    reason: { kind: 'environmentHost' },
    headers: {},
  });
  try {
    const took: number[] = [];
    let began = 0;
    let requests = 0;
    const poller = createUsagePoller(
      {
        wanted: () => {
          began = performance.now();
          return ids;
        },
        read: (id, previous, signal) => {
          requests += 1;
          return client.containerStatsReading(id, previous, { signal });
        },
        changed: () => took.push(performance.now() - began),
      },
      pauseMs,
    );
    const own = process.cpuUsage();
    const daemon = await cpuMs(engine.pid());
    const started = performance.now();
    poller.start();
    await waitFor('the rounds', () => took.length >= rounds, { timeoutMs: 600_000 });
    const elapsed = performance.now() - started;
    poller.stop();
    const { user, system } = process.cpuUsage(own);
    const ownPercent = ((user + system) / 1000 / elapsed) * 100;
    const daemonPercent = (((await cpuMs(engine.pid())) - daemon) / elapsed) * 100;
    const cli: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const asked = performance.now();
      await docker('stats', '--no-stream');
      cli.push(performance.now() - asked);
    }
    return [
      {
        name: `${ids.length} running containers`,
        values: {
          'all numbers': ms(median(took)),
          'each number': ms(median(took) / ids.length),
          'own CPU': `${ownPercent.toFixed(1)} %`,
          'engine’s CPU': `${daemonPercent.toFixed(1)} %`,
          'streams kept open': '0',
          'asked per second': (requests / (elapsed / 1000)).toFixed(0),
          'docker stats --no-stream': ms(median(cli)),
        },
        target: `quicker than docker stats, own CPU <= ${mostPercent} %`,
        met: median(took) < median(cli) && ownPercent <= mostPercent,
      },
    ];
  } finally {
    client.dispose();
    await docker('rm', '-f', ...names);
  }
}

/** What a process has worked so far. Linux counts in hundredths of a second. */
async function cpuMs(pid: number | undefined): Promise<number> {
  const fields =
    (await readFile(`/proc/${pid ?? 0}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
