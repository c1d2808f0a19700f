import type { BuildTool } from './buildCommand.ts';

/** Of an engine endpoint: what a command line has to be told to reach the same engine. */
export interface BuildEndpoint {
  readonly contextName: string;
  readonly address: string;
  readonly reason: { readonly kind: string };
}

/** A variable to set, or (undefined) to take away from what the child process inherits. */
export type EnvironmentChanges = Readonly<Record<string, string | undefined>>;

/**
 * Makes the command line talk to the engine that the views show. A context is named and not spelled out, because
 * it brings its own TLS material; `DOCKER_HOST` has to go then, as it would win over the context.
 */
export function toBuildEnvironment(endpoint: BuildEndpoint, tool: BuildTool): EnvironmentChanges {
  if (tool === 'podman') return { CONTAINER_HOST: endpoint.address };
  switch (endpoint.reason.kind) {
    case 'environmentHost':
      return { BUILDX_BUILDER: 'default' };
    case 'setting':
    case 'environmentContext':
    case 'currentContext':
      return {
        DOCKER_CONTEXT: endpoint.contextName,
        DOCKER_HOST: undefined,
        // A builder chosen earlier may live on another engine; the context's own is named like the context.
        BUILDX_BUILDER: endpoint.contextName,
      };
    default:
      return {
        DOCKER_HOST: endpoint.address,
        DOCKER_CONTEXT: undefined,
        DOCKER_TLS: undefined,
        DOCKER_TLS_VERIFY: undefined,
        DOCKER_CERT_PATH: undefined,
        BUILDX_BUILDER: 'default',
      };
  }
}

/** The inherited environment with the changes applied. */
export function applyEnvironment(
  inherited: Readonly<NodeJS.ProcessEnv>,
  changes: EnvironmentChanges,
): NodeJS.ProcessEnv {
  const dropped = new Set(Object.keys(changes));
  const kept = Object.entries(inherited).filter(([name]) => !dropped.has(name));
  const set = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...kept, ...set]);
}
