import { createServer } from 'node:net';
import type { ContainerRecord } from '../model/containerRecord.ts';

export interface PortWish {
  readonly port: number;
  readonly protocol: string;
  /** The address to publish on; absent for all. */
  readonly hostIp?: string;
}

const LAST_PORT = 65_535;
const EVERYWHERE: readonly (string | undefined)[] = [undefined, '', '0.0.0.0', '::'];

/**
 * The wished host port, or the next one that is free: published by no container, and on this machine open to nobody else.
 * Undefined when there is none up to the last.
 *
 * @param isLocal whether the engine publishes on this machine; on another one only its containers can be asked
 */
export async function findFreePort(
  wish: PortWish,
  containers: readonly ContainerRecord[],
  isLocal: boolean,
): Promise<number | undefined> {
  for (let port = Math.max(1, wish.port); port <= LAST_PORT; port += 1) {
    const candidate = { ...wish, port };
    if (isPublished(candidate, containers)) continue;
    if (!isLocal || wish.protocol !== 'tcp' || (await canListen(candidate))) return port;
  }
  return undefined;
}

/** Name of the container that publishes the port already; undefined when none does. */
export function publisherOf(
  wish: PortWish,
  containers: readonly ContainerRecord[],
): string | undefined {
  return containers.find(({ ports }) => ports.some((taken) => collides(wish, taken)))?.name;
}

function isPublished(wish: PortWish, containers: readonly ContainerRecord[]): boolean {
  return containers.some(({ ports }) => ports.some((taken) => collides(wish, taken)));
}

function collides(wish: PortWish, taken: ContainerRecord['ports'][number]): boolean {
  if (taken.hostPort !== wish.port || taken.protocol !== wish.protocol) return false;
  const isAnyAddress = EVERYWHERE.includes(wish.hostIp) || EVERYWHERE.includes(taken.hostIp);
  return isAnyAddress || wish.hostIp === taken.hostIp;
}

function canListen({ port, hostIp }: PortWish): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // That this process may not open a low port, or that the address is another machine's, says nothing about the engine.
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'EADDRINUSE'));
    const host = EVERYWHERE.includes(hostIp) ? {} : { host: hostIp ?? '' };
    server.listen({ port, ...host, exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}
