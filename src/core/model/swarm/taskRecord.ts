/** One run of a service on a node. A task is never restarted: another one takes its place. */
export interface TaskRecord {
  readonly id: string;
  readonly serviceId: string;
  /** The id when the service is gone. */
  readonly serviceName: string;
  /** Its number among the replicas, from 1; absent for global services. */
  readonly slot?: number;
  /** Empty until a node is chosen. */
  readonly nodeId: string;
  readonly state: TaskState;
  readonly desiredState: TaskState;
  /** The engine's words about the state. */
  readonly message: string;
  /** Why it failed, was rejected, or finds no node; empty otherwise. */
  readonly error: string;
  /** Absent until the node has made it. */
  readonly containerId?: string;
  readonly exitCode?: number;
  /** As written, without the digest. */
  readonly image: string;
  /** Unix seconds of the present state. */
  readonly updatedAt: number;
}

/** In the order of a task's life; those from `complete` on are its ends. */
export type TaskState =
  | 'new'
  | 'pending'
  | 'allocated'
  | 'assigned'
  | 'accepted'
  | 'preparing'
  | 'ready'
  | 'starting'
  | 'running'
  | 'complete'
  | 'shutdown'
  | 'failed'
  | 'rejected'
  | 'remove'
  | 'orphaned';
