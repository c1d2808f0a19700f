import type { NetworkCalls, NetworkEndpoint } from '../calls/networkCalls.ts';
import { withoutUndefined } from '../records/withoutUndefined.ts';
import type { EngineConnection } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';

export function createNetworkCalls(connection: EngineConnection): NetworkCalls {
  return {
    connectNetwork: async (network, container, options) => {
      const path = objectPath('network', network, '/connect');
      const body = { Container: container, EndpointConfig: toEndpoint(options ?? {}) };
      await connection.json({ method: 'POST', path, body }, options);
    },
    disconnectNetwork: async (network, container, options) => {
      const path = objectPath('network', network, '/disconnect');
      const body = { Container: container, Force: options?.force === true };
      await connection.json({ method: 'POST', path, body }, options);
    },
    createContainerFrom: async (body, options) => {
      const query = { name: options?.name, platform: options?.platform };
      const request = { method: 'POST', path: '/containers/create', query, body } as const;
      const answer = (await connection.json(request, options)) as {
        readonly Id: string;
        readonly Warnings?: readonly string[] | null;
      };
      return { id: answer.Id, warnings: answer.Warnings ?? [] };
    },
  };
}

function toEndpoint({ aliases, ipv4, ipv6, endpoint }: NetworkEndpoint): object {
  if (endpoint !== undefined) return endpoint;
  const isFixed = ipv4 !== undefined || ipv6 !== undefined;
  return withoutUndefined<Record<string, unknown>>({
    Aliases: aliases,
    IPAMConfig: isFixed
      ? withoutUndefined<Record<string, unknown>>({ IPv4Address: ipv4, IPv6Address: ipv6 })
      : undefined,
  });
}
