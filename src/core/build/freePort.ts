import { createServer } from 'node:net';

/** Tells whether a TCP port of this machine can be taken now. */
export type PortProbe = (port: number) => Promise<boolean>;

/**
 * Host ports for container ports: the same number where it is free, else a near one that a person recognises, else
 * 0, which lets the engine choose.
 *
 * @param taken host ports that must not be offered, such as those of other containers
 */
export async function chooseHostPorts(
  containerPorts: readonly number[],
  taken: ReadonlySet<number>,
  probe: PortProbe,
): Promise<readonly number[]> {
  const used = new Set(taken);
  const chosen: number[] = [];
  for (const port of containerPorts) {
    const free = await firstFree(candidates(port), used, probe);
    used.add(free);
    chosen.push(free);
  }
  return chosen;
}

function candidates(port: number): readonly number[] {
  // 80 becomes 8080 and 443 becomes 8443 where the low ports are taken or not for us.
  const raised = port < 1024 ? 8000 + port : port;
  const near = Array.from({ length: 20 }, (_, index) => raised + 1 + index);
  return [...new Set([port, raised, ...near])].filter((candidate) => candidate <= 65_535);
}

async function firstFree(
  ports: readonly number[],
  used: ReadonlySet<number>,
  probe: PortProbe,
): Promise<number> {
  for (const port of ports) if (!used.has(port) && (await probe(port))) return port;
  return 0;
}

/** Tries the port on all addresses, as a published port would take it. */
export const probeLocalPort: PortProbe = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, exclusive: true }, () => server.close(() => resolve(true)));
  });
