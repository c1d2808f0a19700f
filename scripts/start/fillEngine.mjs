import { join } from 'node:path';
import { projectFolder } from '../machine/projectFolder.mjs';
import { busyboxImage } from '../engines/busyboxImage.mjs';
import { run } from '../machine/run.mjs';
import { waitFor } from '../machine/waitFor.mjs';

/**
 * Containers in the states that one meets, so that the first look shows them. Made anew each time.
 *
 * @type {readonly { name: string, flags: string[], command: string[], paused?: boolean }[]}
 */
const containers = [
  { name: 'lighthouse', flags: ['-p', '127.0.0.1::80'], command: ['httpd', '-f', '-p', '80'] },
  { name: 'crane', flags: ['--init'], command: ['sleep', '1d'], paused: true },
  { name: 'tugboat', flags: [], command: ['sh', '-c', 'echo "out of fuel" >&2; exit 3'] },
  {
    name: 'buoy',
    flags: [
      '--init',
      '--health-cmd=test -f /run/light',
      '--health-interval=1s',
      '--health-retries=1',
    ],
    command: ['sleep', '1d'],
  },
];

/**
 * Fills an engine for a first look: the sample's compose project, single containers, an image in a registry.
 *
 * @param {{ cli: string, env: NodeJS.ProcessEnv }} engine
 * @param {string} registry its `host:port`
 */
export async function fillEngine(engine, registry) {
  const docker = (/** @type {string[]} */ ...args) => run(engine.cli, args, { env: engine.env });
  const sample = join(projectFolder, 'sample');
  await docker(
    'compose',
    '--project-directory',
    sample,
    'up',
    '--detach',
    '--build',
    '--quiet-pull',
  );
  for (const { name, flags, command, paused } of containers) {
    await docker('rm', '--force', name).catch(() => undefined);
    await docker('run', '--detach', '--name', name, ...flags, busyboxImage, ...command);
    if (paused) await docker('pause', name);
  }
  const pushed = `${registry}/harbour/site:1.0`;
  await docker('tag', 'harbour-site', pushed);
  await docker('push', '--quiet', pushed);
  await docker('rmi', pushed);
  await waitFor('the buoy to be unhealthy', async () => {
    const health = await docker('inspect', '--format={{.State.Health.Status}}', 'buoy');
    return health.trim() === 'unhealthy';
  });
}
