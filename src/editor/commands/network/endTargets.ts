import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';
import { containerTargets, networkTargets } from '../../views/rowTargets.ts';

/** What a command about a container in a network was called with: one side, both, or none. */
export interface EndTargets {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
}

/** From rows of either view, or `{ container }` and `{ network }` as the network map has them. */
export function endTargets(args: readonly unknown[]): EndTargets {
  const [first] = args;
  const containers = containerTargets(args);
  const networks = networkTargets(args);
  if (containers.length + networks.length > 0) return { containers, networks };
  const fields = typeof first === 'object' && first !== null ? first : {};
  return {
    containers:
      'container' in fields && typeof fields.container === 'string' ? [fields.container] : [],
    networks: 'network' in fields && typeof fields.network === 'string' ? [fields.network] : [],
  };
}

export function isConnected(container: ContainerRecord, { id, name }: NetworkRecord): boolean {
  return container.networks.some(
    (attached) =>
      attached.networkId === id || (attached.networkId === '' && attached.name === name),
  );
}

/** Whether containers may come and go: what has the host's network, or another container's, has no other. */
export function mayConnect({ networkMode, networks }: ContainerRecord): boolean {
  return (
    !/^(host|container:.*)$/.test(networkMode) && !networks.some(({ name }) => name === 'host')
  );
}

/** The host and none networks take nobody in later. */
export function takesContainers({ builtIn, name }: NetworkRecord): boolean {
  return !builtIn || (name !== 'host' && name !== 'none');
}
