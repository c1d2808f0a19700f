import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import { dockerCli } from '../../test/support/dockerCli.ts';
import { median } from '../statistics.mjs';
import { mb, ms, type Figure } from '../table.mjs';
import type { LogsFigures, LogsRequestMessage } from './logsProcess.ts';
import { peakMemory } from '../watchThread.ts';

const container = 'bench-logs';
const capacity = 50_000;
/** The log view may take so much longer than the CLI, which throws everything away. */
const slowestRatio = 3;
/** A frame of the editor is 16 ms; twice that is not felt. */
const longestBlockMs = 32;
const mostMemory = 150e6;

/** The log view's host side beside `docker logs` to nowhere: a log that is there, and one that is being written. */
export async function logFigures(
  engine: Engine,
  options: { readonly lines: number; readonly rounds: number },
): Promise<readonly Figure[]> {
  const { lines, rounds } = options;
  const docker = dockerCli(engine);
  const last = `request ${lines} served`;
  const write = `awk 'BEGIN { for (i = 1; i <= ${lines}; i++) printf "INFO request %d served in %d ms path=/api/items/%d\\n", i, i % 90, i; fflush() }'`;
  const script = `while [ ! -e /go ]; do sleep 0.05; done; rm /go; ${write}; exec sleep 36000`;
  const message: LogsRequestMessage = {
    ...{ socketPath: engine.socketPath, container, last, capacity },
  };
  const make = async (): Promise<void> => {
    await docker('run', '-d', '--init', '--name', container, 'busybox:1.35', 'sh', '-c', script);
  };
  const go = () => docker('exec', container, 'touch', '/go');
  const readings: LogsFigures[] = [];
  const cliReadings: CliFigures[] = [];
  const following: LogsFigures[] = [];
  const cliFollowing: CliFigures[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await make();
      const followed = readByView(message);
      const cliFollowed = readByCli(engine, ['logs', '-f', container], last);
      await delay(500);
      const started = performance.now();
      await go();
      // Both follow the same lines at the same time.
      following.push({ ...(await followed), milliseconds: performance.now() - started });
      const { endedAt, ...cli } = await cliFollowed;
      cliFollowing.push({ ...cli, endedAt, milliseconds: endedAt - started });
      readings.push(await readByView(message));
      cliReadings.push(await readByCli(engine, ['logs', container], last));
      await docker('rm', '-f', container);
    }
  } finally {
    await docker('rm', '-f', container).catch(() => '');
  }
  return [
    toFigure(`${lines} lines that are there`, lines, readings, cliReadings),
    toFigure(`${lines} lines as they are written`, lines, following, cliFollowing),
  ];
}

function toFigure(
  name: string,
  lines: number,
  readings: readonly LogsFigures[],
  cli: readonly CliFigures[],
): Figure {
  const milliseconds = median(readings.map((reading) => reading.milliseconds));
  const blocked = Math.min(...readings.map(({ blockedMs }) => blockedMs));
  const memory = median(readings.map(({ memoryBytes }) => memoryBytes));
  const cliMilliseconds = median(cli.map((one) => one.milliseconds));
  const isQuick = milliseconds <= cliMilliseconds * slowestRatio;
  return {
    name,
    values: {
      time: ms(milliseconds),
      'lines per second': Math.round((lines / milliseconds) * 1000).toLocaleString('en'),
      memory: mb(memory),
      blocked: ms(blocked),
      updates: String(readings[0]?.updates ?? 0),
      'sent to the page': mb(readings[0]?.updateBytes ?? 0),
      'docker logs': ms(cliMilliseconds),
      'its memory': mb(median(cli.map(({ memoryBytes }) => memoryBytes))),
    },
    target: `<= ${slowestRatio} x, blocked <= ${longestBlockMs} ms, <= ${mb(mostMemory)}`,
    met: isQuick && blocked <= longestBlockMs && memory <= mostMemory,
  };
}

function readByView(message: LogsRequestMessage): Promise<LogsFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('logsProcess.ts', import.meta.url), { stdio: 'inherit' });
    child.once('message', (figures) => {
      resolve(figures as LogsFigures);
      child.disconnect();
    });
    child.once('exit', (code) => reject(new Error(`the log view ended with code ${String(code)}`)));
    child.send(message);
  });
}

interface CliFigures {
  readonly milliseconds: number;
  readonly memoryBytes: number;
  /** On the clock of this process. */
  readonly endedAt: number;
}

/** Until the last line; the process is ended then. */
async function readByCli(
  engine: Engine,
  args: readonly string[],
  last: string,
): Promise<CliFigures> {
  const started = performance.now();
  const child = spawn(engine.cli, args, { env: { ...process.env, ...engine.env } });
  const ended = once(child, 'exit');
  let memoryBytes = 0;
  let rest = '';
  for await (const chunk of child.stdout) {
    rest = (rest + String(chunk)).slice(-100_000);
    memoryBytes = Math.max(memoryBytes, (await peakMemory(child.pid ?? 'self')) ?? 0);
    if (rest.includes(last)) break;
  }
  const endedAt = performance.now();
  child.kill();
  await ended;
  return { milliseconds: endedAt - started, memoryBytes, endedAt };
}
