import { EngineError, type EngineErrorKind } from '../../engineError.ts';

/** Engines tell these apart by their words only: the status is 500 or 503 for all. */
const KINDS: readonly (readonly [RegExp, EngineErrorKind])[] = [
  [/is encrypted and needs to be unlocked|swarm is locked/i, 'swarmLocked'],
  [/worker nodes can't be used|node is not a manager/i, 'notManager'],
  [/not a swarm manager|not part of a swarm|docker swarm init/i, 'noSwarm'],
  [/update out of sequence/i, 'conflict'],
  [/attempting to leave the swarm|already part of a swarm/i, 'conflict'],
  [/does not have a previous spec/i, 'rejected'],
];

/** The same failure, with the kind that a swarm's words give it. */
export function toSwarmError(error: unknown): unknown {
  if (!(error instanceof EngineError) || error.status === undefined) return error;
  const kind = KINDS.find(([words]) => words.test(error.message))?.[1];
  if (kind === undefined || kind === error.kind) return error;
  return new EngineError(kind, error.message, { cause: error, status: error.status });
}
