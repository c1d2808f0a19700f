import type {
  MapContainer,
  MapLabels,
  MapNetwork,
} from '../../../../src/editor/webviews/protocol/networkMap.ts';
import { mapLabels } from '../../../../src/editor/webviews/networkMap/mapLabels.ts';

export const labels: MapLabels = mapLabels({ t: (text: unknown) => String(text) });

export function network(name: string, more: Partial<MapNetwork> = {}): MapNetwork {
  return {
    ...{ id: `net-${name}`, name, driver: 'bridge', subnets: ['172.20.0.0/16'] },
    ...{ gateways: ['172.20.0.1'], internal: false, builtIn: false, project: '', facts: [] },
    ...more,
  };
}

/** A running container in the named networks. */
export function container(
  name: string,
  networks: readonly string[] = [],
  more: Partial<MapContainer> = {},
): MapContainer {
  return {
    ...{ id: `id-${name}`, name, image: 'busybox:1.35', project: '', tone: 'running' },
    ...{ stateText: 'running', mode: networks.length > 0 ? 'networks' : 'none', owner: undefined },
    links: networks.map((one, index) => {
      const address = `172.20.0.${index + 2}`;
      return { networkId: `net-${one}`, address, ipv6Address: '', aliases: [] };
    }),
    ...{ ports: [], facts: [] },
    ...more,
  };
}

export function ports(...numbers: readonly number[]): MapContainer['ports'] {
  return numbers.map((port) => ({ text: `${port} → 80`, local: false, title: '' }));
}
