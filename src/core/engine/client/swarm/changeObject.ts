import type { CallOptions, InspectKind } from '../../engineClient.ts';
import { EngineError } from '../../engineError.ts';
import type { ApiSwarmObject } from '../../wire/apiSwarm.ts';
import type { EngineRequest } from '../engineConnection.ts';
import { objectPath } from '../objectPath.ts';
import type { SwarmConnection } from './swarmConnection.ts';

/** Whoever else changes an object does so with every node that reports and every user: rarely thrice within one request. */
const ATTEMPTS = 3;

export interface ObjectChange<O> {
  readonly kind: InspectKind;
  readonly id: string;
  /** The whole specification to be; called again when somebody else was faster. */
  readonly spec: (now: O) => object;
  readonly query?: NonNullable<EngineRequest['query']>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads an object, and writes its specification back whole, so that what we do not know survives.
 *
 * @returns the engine's answer
 * @throws EngineError of kind `conflict` when others changed it each time in between
 */
export async function changeObject<O extends ApiSwarmObject>(
  connection: SwarmConnection,
  { kind, id, spec, query, headers }: ObjectChange<O>,
  options?: CallOptions,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const read = { method: 'GET', path: objectPath(kind, id) } as const;
    const now = (await connection.json(read, options)) as O;
    const request: EngineRequest = {
      method: 'POST',
      path: objectPath(kind, now.ID, '/update'),
      query: { ...query, version: now.Version?.Index },
      body: spec(now),
      ...(headers && { headers }),
    };
    try {
      return await connection.json(request, options);
    } catch (error) {
      if (!isOutOfSequence(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

function isOutOfSequence(error: unknown): boolean {
  return error instanceof EngineError && /update out of sequence/i.test(error.message);
}
