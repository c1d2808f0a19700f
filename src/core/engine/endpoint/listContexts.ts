import { listStoredContexts } from './contextStore.ts';
import { localSources } from './endpointSources.ts';
import { findKnownSockets } from './knownSockets.ts';
import { defaultAddress } from './parseAddress.ts';
import { resolveEndpoint, type ResolveOptions } from './resolveEndpoint.ts';

/** An engine that a window can choose: `resolveEndpoint({ context: contextName })` leads to it. */
export interface ContextChoice {
  /** A docker context's name, or the address of a known product's socket. */
  readonly contextName: string;
  /** What its maker wrote about it; the product's name for a known socket. */
  readonly description: string;
  readonly address: string;
  /** The one that would be used now. */
  readonly current: boolean;
  readonly kind: 'context' | 'knownSocket';
}

/** The default, every docker context, and the known sockets that exist and belong to none of them. Never rejects. */
export async function listContexts(
  options: ResolveOptions = {},
): Promise<readonly ContextChoice[]> {
  const sources = options.sources ?? localSources();
  const [current, byDefault, stored, known] = await Promise.all([
    resolveEndpoint(options).catch(() => undefined),
    resolveEndpoint({ sources, context: 'default' }).catch(() => undefined),
    listStoredContexts(sources),
    findKnownSockets(sources),
  ]);
  const contexts = [
    {
      contextName: 'default',
      description: '',
      address: byDefault?.address ?? defaultAddress(sources.platform),
    },
    ...stored.map(({ name, description, host }) => ({
      contextName: name,
      description,
      address: host || defaultAddress(sources.platform),
    })),
  ];
  const taken = new Set(contexts.map(({ address }) => address));
  const sockets = known
    .filter(({ address }) => !taken.has(address))
    .map(({ product, address }) => ({ contextName: address, description: product, address }));
  return [
    ...contexts.map((context) => ({ ...context, kind: 'context' as const })),
    ...sockets.map((socket) => ({ ...socket, kind: 'knownSocket' as const })),
  ].map((choice) => ({ ...choice, current: choice.contextName === current?.contextName }));
}
