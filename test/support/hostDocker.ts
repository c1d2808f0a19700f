import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The docker CLI on the engine of the host tests, as another terminal would use it. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', args);
  return stdout.trim();
}

/** State of a container, e.g. `running`; undefined when there is none. */
export async function stateOf(container: string): Promise<string | undefined> {
  const found = await docker(
    'ps',
    '-a',
    '--filter',
    `name=^${container}$`,
    '--format',
    '{{.State}}',
  );
  return found === '' ? undefined : found;
}

/** Resolves when the condition holds; rejects after a while with the last value seen. */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  holds: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`${what} did not come: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Removes the names that fit one of the filters, and no others that the same image may have. */
export async function removeImages(...filters: readonly string[]): Promise<void> {
  const given = filters.flatMap((filter) => ['--filter', filter]);
  const format = '{{.Repository}} {{.Tag}} {{.Digest}}';
  const found = await docker('images', '--digests', '--format', format, ...given);
  for (const line of found.split('\n').filter((each) => each !== '')) {
    const [repository = '', tag = '', digest = ''] = line.split(' ');
    // A name that has moved on leaves its digest behind.
    const name = tag === '<none>' ? `${repository}@${digest}` : `${repository}:${tag}`;
    await docker('rmi', '-f', name).catch(() => '');
  }
}
