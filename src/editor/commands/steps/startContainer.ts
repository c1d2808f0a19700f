import type { RunPort, RunRequest } from '../../../core/build/runCommand.ts';
import type { ContainerDetails } from '../../../core/engine/containerDetails.ts';
import type { EngineClient } from '../../../core/engine/engineClient.ts';
import { choosePorts } from './choosePorts.ts';

export interface StartedContainer {
  readonly details: ContainerDetails;
  /** What was run, with the ports that the engine really gave. */
  readonly request: RunRequest;
}

/** Creates and starts a container in the background. */
export async function startContainer(
  client: EngineClient,
  image: string,
): Promise<StartedContainer> {
  const chosen = await choosePorts(client, image);
  try {
    return await createAndStart(client, image, chosen);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    // Somebody took a port since it was probed: the engine finds one that is free in the same moment.
    return createAndStart(
      client,
      image,
      chosen.map((port) => ({ ...port, hostPort: 0 })),
    );
  }
}

async function createAndStart(
  client: EngineClient,
  image: string,
  ports: readonly RunPort[],
): Promise<StartedContainer> {
  const spec = { image, tty: false, interactive: false, autoRemove: false, ports };
  const { id } = await client.createContainer(spec);
  try {
    await client.startContainer(id);
  } catch (error) {
    // It never ran, so nothing is lost with it.
    await client.removeContainer(id, { removeAnonymousVolumes: true }).catch(() => undefined);
    throw error;
  }
  const details = await client.containerDetails(id);
  const request = {
    image,
    interactive: false,
    autoRemove: false,
    ports: realPorts(ports, details),
  };
  return { details, request };
}

/** The engine's own choice in place of 0. */
function realPorts(ports: readonly RunPort[], details: ContainerDetails): readonly RunPort[] {
  return ports.map((port) => {
    const bound = details.ports.find(
      ({ containerPort, protocol, hostPort }) =>
        containerPort === port.containerPort &&
        protocol === port.protocol &&
        hostPort !== undefined,
    );
    return { ...port, hostPort: bound?.hostPort ?? port.hostPort };
  });
}

/** Engines have no code for it, only words. */
function isPortTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    /port is already allocated|address already in use|ports are not available/i.test(error.message)
  );
}
