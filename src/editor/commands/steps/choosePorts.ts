import { chooseHostPorts, probeLocalPort } from '../../../core/build/freePort.ts';
import type { RunPort } from '../../../core/build/runCommand.ts';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import { engineHost } from '../../host/engineHost.ts';

/**
 * A free host port for each port that the image exposes. On an engine of this machine they are opened to this
 * machine only; another machine's engine has to open them to others, and knows best itself what is free.
 */
export async function choosePorts(
  client: EngineClient,
  image: string,
): Promise<readonly RunPort[]> {
  const { exposedPorts } = await client.imageConfig(image);
  const containers = await client.listContainers();
  const taken = new Set(
    containers.flatMap(({ ports }) => ports.flatMap(({ hostPort }) => hostPort ?? [])),
  );
  const local = engineHost(client.endpoint) === undefined;
  const numbers = exposedPorts.map(({ port }) => port);
  const probe = local ? probeLocalPort : () => Promise.resolve(true);
  const hostPorts = await chooseHostPorts(numbers, taken, probe);
  return exposedPorts.map(({ port, protocol }, index) => ({
    containerPort: port,
    protocol,
    ...(local && { hostIp: '127.0.0.1' }),
    hostPort: hostPorts[index] ?? 0,
  }));
}
