/** A service of a swarm. */
export interface ServiceRecord {
  readonly id: string;
  /** Grows with each change. */
  readonly version: number;
  readonly name: string;
  /** The stack that it was deployed with. */
  readonly stack?: string;
  /** As written, without the digest. */
  readonly image: string;
  /** `sha256:…` when it is pinned to one. */
  readonly imageDigest?: string;
  readonly mode: ServiceMode;
  readonly running: number;
  /** How many are to run; for a global service, the nodes that it fits. */
  readonly desired: number;
  /** Of a job: tasks that have ended well. */
  readonly completed?: number;
  readonly ports: readonly ServicePort[];
  /** The last update or roll back, ended or not. */
  readonly updateStatus?: ServiceUpdateStatus;
  /** There is something to roll back to. */
  readonly hasPrevious: boolean;
  /** Ids of its networks. */
  readonly networks: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Unix seconds. */
  readonly createdAt: number;
  /** Unix seconds. */
  readonly updatedAt: number;
}

export type ServiceMode = 'replicated' | 'global' | 'replicated-job' | 'global-job';

export interface ServicePort {
  readonly targetPort: number;
  /** Absent when the engine has not chosen one; those of mode host are chosen per task. */
  readonly publishedPort?: number;
  readonly protocol: string;
  /** `ingress`: on every node. `host`: on the nodes that run a task. */
  readonly mode: 'ingress' | 'host';
}

export interface ServiceUpdateStatus {
  readonly state:
    | 'updating'
    | 'paused'
    | 'completed'
    | 'rollback_started'
    | 'rollback_paused'
    | 'rollback_completed';
  /** The engine's words. */
  readonly message: string;
  /** Unix seconds. */
  readonly startedAt?: number;
  /** Unix seconds. */
  readonly completedAt?: number;
}
