import http from 'node:http';
import https from 'node:https';
import type { EngineTransport, TlsMaterial } from '../engineEndpoint.ts';
import { SshAgent } from './sshAgent.ts';

/** Connections of one endpoint. Long-lived streams have an agent of their own, so that they never block a call. */
export interface EngineAgents {
  readonly calls: http.Agent;
  readonly streams: http.Agent;
  destroy(): void;
}

/** As many calls at once as a busy view needs; more only queue up in the engine. */
const MAX_CALLS = 8;
/** An unused connection is closed after this time, well before engines and proxies do. */
const IDLE_MS = 10_000;
/** Notices a peer that vanished without a word (a sleeping machine, a dropped VPN). */
const KEEP_ALIVE_PROBE_MS = 30_000;

export function createAgents(transport: EngineTransport): EngineAgents {
  const pooled = { keepAlive: true, maxSockets: MAX_CALLS, maxFreeSockets: 2, timeout: IDLE_MS };
  const single = { keepAlive: false };
  const calls = createAgent(transport, pooled);
  const streams = createAgent(transport, single);
  return {
    calls,
    streams,
    destroy: () => {
      calls.destroy();
      streams.destroy();
    },
  };
}

function createAgent(transport: EngineTransport, pool: http.AgentOptions): http.Agent {
  if (transport.kind === 'ssh') return new SshAgent(transport, pool);
  if (transport.kind !== 'tcp') return new http.Agent(pool);
  const probe = { keepAliveInitialDelay: KEEP_ALIVE_PROBE_MS };
  if (transport.tls === undefined) return new http.Agent({ ...pool, ...probe });
  return new https.Agent({ ...pool, ...probe, ...tlsOptions(transport.tls) });
}

function tlsOptions(tls: TlsMaterial): https.AgentOptions {
  return {
    ...(tls.ca === undefined ? {} : { ca: Buffer.from(tls.ca) }),
    ...(tls.cert === undefined ? {} : { cert: Buffer.from(tls.cert) }),
    ...(tls.key === undefined ? {} : { key: Buffer.from(tls.key) }),
    rejectUnauthorized: tls.verify,
  };
}
