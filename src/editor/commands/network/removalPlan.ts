import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';

/** What removing networks would meet. */
export interface NetworkRemovalPlan {
  readonly removable: readonly NetworkRecord[];
  /** Part of the engine itself. */
  readonly builtIn: readonly string[];
  /** Containers that are not stopped are attached: the engine keeps these. */
  readonly held: readonly { readonly name: string; readonly users: readonly string[] }[];
  /** Stopped containers that will not start again without a removable network. */
  readonly stranded: readonly string[];
}

export function planNetworkRemoval(
  networks: readonly NetworkRecord[],
  containers: readonly ContainerRecord[],
): NetworkRemovalPlan {
  const custom = networks.filter(({ builtIn }) => !builtIn);
  const attached = (network: NetworkRecord) =>
    containers.filter((container) =>
      container.networks.some(
        ({ networkId, name }) =>
          networkId === network.id || (networkId === '' && name === network.name),
      ),
    );
  const isHolding = ({ state }: ContainerRecord) => /^(?:running|paused|restarting)$/.test(state);
  const removable = custom.filter((network) => !attached(network).some(isHolding));
  return {
    removable,
    builtIn: networks.filter(({ builtIn }) => builtIn).map(({ name }) => name),
    held: custom
      .filter((network) => !removable.includes(network))
      .map((network) => ({
        name: network.name,
        users: attached(network)
          .filter(isHolding)
          .map(({ name }) => name),
      })),
    stranded: [...new Set(removable.flatMap(attached).map(({ name }) => name))],
  };
}
