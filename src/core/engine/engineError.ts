/** A failure of an engine call. `message` is the engine's (or the transport's) own; `kind` is what to act on. */
export class EngineError extends Error {
  readonly kind: EngineErrorKind;
  /** HTTP status, when the engine answered. */
  readonly status: number | undefined;

  constructor(
    kind: EngineErrorKind,
    message: string,
    options?: ErrorOptions & { status?: number },
  ) {
    super(message, options);
    this.name = 'EngineError';
    this.kind = kind;
    this.status = options?.status;
  }
}

export type EngineErrorKind =
  /** No socket at the address: nothing is installed or it has never run. */
  | 'noEngine'
  /** The address exists but nobody accepts connections. */
  | 'refused'
  | 'permissionDenied'
  | 'tls'
  | 'ssh'
  | 'apiTooOld'
  | 'timeout'
  /** The connection broke while the engine was answering. */
  | 'disconnected'
  /** A named context that does not exist or cannot be read. */
  | 'badContext'
  /** 404 */
  | 'gone'
  /** 409 */
  | 'conflict'
  /** 400 and other 4xx: the engine does not accept the request. */
  | 'rejected'
  /** The engine cannot do this at all: an older API, another product, a container without what it takes. */
  | 'unsupported'
  /** The engine is in no swarm. */
  | 'noSwarm'
  /** The engine is a worker of its swarm: only managers know the swarm and change it. */
  | 'notManager'
  /** The swarm waits for its key after a restart. */
  | 'swarmLocked'
  /** A registry does not let us in: no credentials, wrong ones, or no right to do this. */
  | 'registryDenied'
  /** The engine could not talk to a registry. */
  | 'registryFault'
  /** 5xx */
  | 'engineFault'
  | 'aborted';
