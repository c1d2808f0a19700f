/** Where an engine answers and why this one was chosen. */
export interface EngineEndpoint {
  /** The context's name; `default` for the environment and the platform default. */
  readonly contextName: string;
  /** The address as configured: `unix:///…`, `npipe:////./pipe/…`, `tcp://…`, `ssh://…`. */
  readonly address: string;
  readonly transport: EngineTransport;
  readonly reason: EndpointReason;
  /** Headers of the docker CLI's config file, sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
}

export type EngineTransport =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'pipe'; readonly path: string }
  | {
      readonly kind: 'tcp';
      readonly host: string;
      readonly port: number;
      readonly basePath: string;
      readonly tls?: TlsMaterial;
    }
  | {
      readonly kind: 'ssh';
      /** Arguments for `ssh` before the remote command: options, then `--`, then the host. */
      readonly sshArgs: readonly string[];
      readonly remoteCommand: readonly string[];
      readonly host: string;
    };

export interface TlsMaterial {
  readonly ca?: Uint8Array;
  readonly cert?: Uint8Array;
  readonly key?: Uint8Array;
  readonly verify: boolean;
}

/** Why an endpoint was chosen, most specific first. The editor puts it into words. */
export type EndpointReason =
  | { readonly kind: 'setting'; readonly context: string }
  | { readonly kind: 'environmentHost' }
  | { readonly kind: 'environmentContext'; readonly context: string }
  | { readonly kind: 'currentContext'; readonly context: string }
  | { readonly kind: 'platformDefault' }
  | { readonly kind: 'knownSocket'; readonly product: string };
