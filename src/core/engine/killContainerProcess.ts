import { readFile } from 'node:fs/promises';
import { runInContainer } from './containerFiles/runInContainer.ts';
import type { ContainerDetails } from './containerDetails.ts';
import type { CallOptions, EngineClient } from './engineClient.ts';
import { EngineError } from './engineError.ts';

export interface ProcessSignal {
  /** As the engine's list of processes gives it: Docker the machine's number, Podman the container's own. */
  readonly pid: string;
  /** `SIGTERM` */
  readonly unixSignal: string;
}

/**
 * Sends a signal to one process of a running container. The main process gets it from the engine; for others the
 * container's own `kill` is run, which takes the number that the process has inside.
 *
 * @throws EngineError of kind `unsupported` where that number cannot be known, or the container has no `kill`; `gone`
 *   when there is no such process any more
 */
export async function killContainerProcess(
  client: Pick<EngineClient, 'server' | 'endpoint' | 'exec' | 'containerDetails' | 'killContainer'>,
  id: string,
  { pid, unixSignal }: ProcessSignal,
  options?: CallOptions,
): Promise<void> {
  const details = await client.containerDetails(id, options);
  const isMain = client.server.product === 'podman' ? pid === '1' : Number(pid) === details.pid;
  if (isMain) return client.killContainer(id, { ...options, unixSignal });
  const inside = await numberInside(client, details, pid);
  const signal = unixSignal.replace(/^SIG/, '');
  const command = ['sh', '-c', 'kill -s "$1" "$2"', 'sh', signal, inside];
  const result =
    (await runInContainer(client, id, command, options)) ??
    (await runInContainer(client, id, ['kill', '-s', signal, inside], options));
  if (result === undefined) {
    throw new EngineError('unsupported', 'The container has no program that sends signals.');
  }
  if (result.exitCode !== 0) {
    const isGone = /no such process/i.test(result.stderr);
    throw new EngineError(isGone ? 'gone' : 'rejected', result.stderr.trim());
  }
}

async function numberInside(
  { server, endpoint }: Pick<EngineClient, 'server' | 'endpoint'>,
  { id, namespaces }: ContainerDetails,
  pid: string,
): Promise<string> {
  const sharesHost = namespaces.some(({ kind, owner }) => kind === 'pid' && owner === 'host');
  if (server.product === 'podman' || sharesHost) return pid;
  const isLocal = endpoint.transport.kind === 'socket' && process.platform === 'linux';
  const number = isLocal ? await innermostPid(pid, id) : undefined;
  if (number === undefined) {
    throw new EngineError('unsupported', 'The engine tells only the number on its own machine.');
  }
  return number;
}

/** The kernel knows a process's number in each namespace that it is in. Undefined for a process of something else. */
async function innermostPid(pid: string, containerId: string): Promise<string | undefined> {
  try {
    const [status, cgroup] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readFile(`/proc/${pid}/cgroup`, 'utf8'),
    ]);
    if (!cgroup.includes(containerId)) return undefined;
    const numbers = /^NSpid:\s*(.+)$/m.exec(status)?.[1]?.split(/\s+/) ?? [];
    return numbers.length > 1 ? numbers.at(-1) : undefined;
  } catch {
    return undefined;
  }
}
