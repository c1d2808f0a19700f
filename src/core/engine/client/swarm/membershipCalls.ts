import type { SwarmCalls } from '../../calls/swarmCalls.ts';
import { withoutUndefined } from '../../records/withoutUndefined.ts';
import type { SwarmConnection } from './swarmConnection.ts';

type MembershipCalls = Pick<SwarmCalls, 'initSwarm' | 'joinSwarm' | 'joinTokens' | 'leaveSwarm'>;

const LISTEN_EVERYWHERE = '0.0.0.0:2377';
/** Joining waits for certificates and, as a manager, for the others' consent. */
const JOIN_DEADLINE_MS = 90_000;

export function createMembershipCalls(connection: SwarmConnection): MembershipCalls {
  return {
    initSwarm: async (options) => {
      const body = {
        ListenAddr: options?.listenAddress ?? LISTEN_EVERYWHERE,
        AdvertiseAddr: options?.advertiseAddress ?? '',
      };
      const request = { method: 'POST', path: '/swarm/init', body } as const;
      return (await connection.json(request, options, JOIN_DEADLINE_MS)) as string;
    },
    joinSwarm: async (options) => {
      const { listenAddress, advertiseAddress, managers, token } = options;
      const body = withoutUndefined<Record<string, unknown>>({
        ListenAddr: listenAddress ?? LISTEN_EVERYWHERE,
        AdvertiseAddr: advertiseAddress,
        RemoteAddrs: managers,
        JoinToken: token,
      });
      const request = { method: 'POST', path: '/swarm/join', body } as const;
      await connection.json(request, options, JOIN_DEADLINE_MS);
    },
    joinTokens: async (options) => {
      const answer = (await connection.json({ method: 'GET', path: '/swarm' }, options)) as {
        readonly JoinTokens?: { readonly Worker?: string; readonly Manager?: string };
      };
      return {
        worker: answer.JoinTokens?.Worker ?? '',
        manager: answer.JoinTokens?.Manager ?? '',
      };
    },
    leaveSwarm: async (options) => {
      const query = { force: options?.force === true };
      const request = { method: 'POST', path: '/swarm/leave', query } as const;
      await connection.json(request, options, JOIN_DEADLINE_MS);
    },
  };
}
