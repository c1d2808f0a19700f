import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import { visiblePorts } from './portText.ts';
import type { Row } from './row.ts';

/** What a container's row expands to. Processes are asked from the engine only when one opens their row. */
export function containerChildren(container: ContainerRecord): readonly Row[] {
  const containerId = container.id;
  return [
    ...visiblePorts(container.ports).map((port): Row => {
      const { containerPort, protocol, hostIp = '', hostPort = 0 } = port;
      const id = `${containerId}/port/${containerPort}/${protocol}/${hostIp}/${hostPort}`;
      return { kind: 'port', id, containerId, port };
    }),
    ...container.mounts.map((mount): Row => {
      return { kind: 'mount', id: `${containerId}/mount${mount.destination}`, containerId, mount };
    }),
    ...container.networks.map((network): Row => {
      const id = `${containerId}/network/${network.name}`;
      return { kind: 'containerNetwork', id, containerId, network };
    }),
    ...(hasFiles(container)
      ? [{ kind: 'containerFiles', id: `${containerId}/files`, containerId } as const]
      : []),
    ...(hasProcesses(container)
      ? [{ kind: 'processes', id: `${containerId}/processes`, containerId } as const]
      : []),
  ];
}

/** Whether there is anything to expand, without making the rows of it. */
export function hasChildren(container: ContainerRecord): boolean {
  const { ports, mounts, networks } = container;
  return ports.length + mounts.length + networks.length > 0 || hasFiles(container);
}

/** Running or not. */
function hasFiles({ state }: ContainerRecord): boolean {
  return state !== 'removing' && state !== 'dead';
}

function hasProcesses({ state }: ContainerRecord): boolean {
  return state === 'running' || state === 'paused';
}
