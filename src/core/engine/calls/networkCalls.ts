import type { CallOptions } from '../engineClient.ts';

export interface NetworkCalls {
  /** @throws EngineError of kind `conflict` for a container that is connected already */
  connectNetwork(
    network: string,
    container: string,
    options?: CallOptions & NetworkEndpoint,
  ): Promise<void>;
  disconnectNetwork(
    network: string,
    container: string,
    options?: CallOptions & { force?: boolean },
  ): Promise<void>;
  /** Makes a container of a body as the Engine API takes it. */
  createContainerFrom(
    body: object,
    options?: CallOptions & { name?: string; platform?: string },
  ): Promise<{ readonly id: string; readonly warnings: readonly string[] }>;
}

export interface NetworkEndpoint {
  /** Further names of the container in this network. */
  readonly aliases?: readonly string[];
  readonly ipv4?: string;
  readonly ipv6?: string;
  /** The engine's own settings, from an inspection; the other fields do not count then. */
  readonly endpoint?: object;
}
