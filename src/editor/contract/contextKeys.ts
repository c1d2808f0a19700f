/** Context keys that `when` clauses of package.json read. */
export interface ContextKeys {
  /** Which welcome view is right while a view has no rows. */
  'stevedore.engineState':
    | 'idle'
    | 'connecting'
    | 'live'
    | 'noEngine'
    | 'notRunning'
    | 'permissionDenied'
    | 'badContext'
    | 'tls'
    | 'ssh'
    | 'apiTooOld'
    | 'timeout'
    | 'failed'
    | 'browser';
  'stevedore.containers.filtered': boolean;
  'stevedore.images.filtered': boolean;
  'stevedore.volumes.filtered': boolean;
  'stevedore.networks.filtered': boolean;
  /** Somebody looks into a volume. */
  'stevedore.volumeFiles.open': boolean;
  'stevedore.registries.filtered': boolean;
  /** The engine is part of a swarm. */
  'stevedore.swarm.active': boolean;
  /** It is one of the swarm's managers, which alone tell about it. */
  'stevedore.swarm.manager': boolean;
}

export type ContextKey = keyof ContextKeys;
