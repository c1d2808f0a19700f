import type { NetworkSpec } from '../../../core/engine/engineClient.ts';
import type { NetworkAddresses } from '../../../core/model/network/checkAddresses.ts';

/** A network that is about to be made. */
export interface NetworkDraft extends NetworkAddresses {
  readonly name: string;
  readonly driver: string;
  /** The host's interface that a macvlan or ipvlan network hangs on; empty for one that leads nowhere. */
  readonly parent: string;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly ipv6: boolean;
  readonly labels: Readonly<Record<string, string>>;
}

export function newDraft(name: string, driver: string): NetworkDraft {
  return {
    ...{ name, driver, subnet: '', gateway: '', range: '', ipv6Subnet: '', parent: '' },
    // An overlay that no container may join by itself is of use to swarm services only.
    ...{ internal: false, attachable: driver === 'overlay', ipv6: false, labels: {} },
  };
}

export function toNetworkSpec(draft: NetworkDraft): NetworkSpec {
  const { name, driver, subnet, gateway, range, ipv6Subnet, parent, labels } = draft;
  return {
    ...{ name, driver },
    ...(subnet !== '' && { subnet }),
    ...(gateway !== '' && { gateway }),
    ...(range !== '' && { range }),
    ...(draft.ipv6 && { ipv6: true, ...(ipv6Subnet !== '' && { ipv6Subnet }) }),
    ...(draft.internal && { internal: true }),
    ...(draft.attachable && { attachable: true }),
    ...(parent !== '' && { driverOptions: { parent } }),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
}
