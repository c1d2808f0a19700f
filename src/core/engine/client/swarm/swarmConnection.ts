import type { CallOptions, EngineServer } from '../../engineClient.ts';
import { EngineError } from '../../engineError.ts';
import type { EngineConnection, EngineRequest } from '../engineConnection.ts';
import { toSwarmError } from './toSwarmError.ts';

/** Sends requests about the swarm; rejections say what stands between the engine and an answer. */
export type SwarmConnection = Pick<EngineConnection, 'json' | 'stream'> & {
  readonly apiVersion: string;
  /** A list, whose emptiness engines may tell as null. */
  list<T>(request: Omit<EngineRequest, 'method'>, options?: CallOptions): Promise<readonly T[]>;
};

export function createSwarmConnection(
  connection: EngineConnection,
  { product, apiVersion }: EngineServer,
): SwarmConnection {
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    if (product === 'podman') throw new EngineError('unsupported', 'Podman has no swarm mode.');
    try {
      return await call();
    } catch (error) {
      throw toSwarmError(error);
    }
  };
  return {
    apiVersion,
    json: (...args) => guard(() => connection.json(...args)),
    stream: (...args) => guard(() => connection.stream(...args)),
    list: <T>(request: Omit<EngineRequest, 'method'>, options?: CallOptions) =>
      guard(
        async () =>
          ((await connection.json({ ...request, method: 'GET' }, options)) ?? []) as readonly T[],
      ),
  };
}
