import type { EndpointReason, EngineEndpoint, TlsMaterial } from '../engineEndpoint.ts';
import { readContext, readContextTls } from './contextStore.ts';
import { localSources, type EndpointSources } from './endpointSources.ts';
import { readEnvironmentTls, wantsTls } from './environmentTls.ts';
import { defaultExists, findKnownSockets } from './knownSockets.ts';
import { DEFAULT_PIPE, DEFAULT_SOCKET, defaultAddress, parseAddress } from './parseAddress.ts';
import { readCliConfig } from './readCliConfig.ts';

export interface ResolveOptions {
  /** The window's own choice, which wins: a context's name, or an address such as `unix:///run/podman/podman.sock`. */
  readonly context?: string;
  readonly sources?: EndpointSources;
}

const DEFAULT_CONTEXT = 'default';
/** What the docker CLI dials when TLS is asked for and no host is given. */
const DEFAULT_TLS_ADDRESS = 'tcp://localhost:2376';

/**
 * Finds the engine in the docker CLI's own order: explicit choice, `DOCKER_HOST`, `DOCKER_CONTEXT`, current context,
 * the platform's default address; and where nothing is at that one, the sockets of other known products.
 *
 * @throws EngineError `badContext`
 */
export async function resolveEndpoint(options: ResolveOptions = {}): Promise<EngineEndpoint> {
  const sources = options.sources ?? localSources();
  const config = await readCliConfig(sources);
  const make = (
    contextName: string,
    address: string,
    reason: EndpointReason,
    tls?: TlsMaterial,
  ): EngineEndpoint => ({
    contextName,
    address,
    transport: parseAddress(address, tls),
    reason,
    headers: config.headers,
  });

  const named = async (context: string, reason: EndpointReason): Promise<EngineEndpoint> => {
    const stored = await readContext(sources, context);
    const tls = await readContextTls(sources, stored);
    return make(context, stored.host || defaultAddress(sources.platform), reason, tls);
  };

  const unnamed = async (
    contextName: string,
    address: string,
    reason: EndpointReason,
  ): Promise<EngineEndpoint> =>
    make(contextName, address, reason, await readEnvironmentTls(sources, address));

  const fallback = async (reason: EndpointReason): Promise<EngineEndpoint> => {
    const host = sources.env['DOCKER_HOST']?.trim() ?? '';
    if (host !== '') return await unnamed(DEFAULT_CONTEXT, host, { kind: 'environmentHost' });
    if (wantsTls(sources)) return await unnamed(DEFAULT_CONTEXT, DEFAULT_TLS_ADDRESS, reason);
    const address = defaultAddress(sources.platform);
    const path = sources.platform === 'win32' ? DEFAULT_PIPE : DEFAULT_SOCKET;
    if (!(await defaultExists(sources, path))) {
      const [known] = await findKnownSockets(sources);
      if (known !== undefined) {
        const { product } = known;
        return make(DEFAULT_CONTEXT, known.address, { kind: 'knownSocket', product });
      }
    }
    return make(DEFAULT_CONTEXT, address, reason);
  };

  const byName = (context: string, reason: EndpointReason): Promise<EngineEndpoint> =>
    context === DEFAULT_CONTEXT ? fallback({ kind: 'platformDefault' }) : named(context, reason);

  const choice = options.context?.trim() ?? '';
  if (choice.includes('://')) {
    return await unnamed(choice, choice, { kind: 'setting', context: choice });
  }
  if (choice !== '') return await byName(choice, { kind: 'setting', context: choice });
  if (sources.env['DOCKER_HOST']?.trim()) return await fallback({ kind: 'environmentHost' });
  const fromEnvironment = sources.env['DOCKER_CONTEXT'] ?? '';
  if (fromEnvironment !== '') {
    return await byName(fromEnvironment, { kind: 'environmentContext', context: fromEnvironment });
  }
  const { currentContext } = config;
  if (currentContext !== '') {
    return await byName(currentContext, { kind: 'currentContext', context: currentContext });
  }
  return await fallback({ kind: 'platformDefault' });
}
