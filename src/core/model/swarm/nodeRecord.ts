/** A machine of a swarm. */
export interface NodeRecord {
  readonly id: string;
  /** Grows with each change. */
  readonly version: number;
  readonly hostname: string;
  readonly role: NodeRole;
  readonly availability: NodeAvailability;
  readonly state: 'unknown' | 'down' | 'ready' | 'disconnected';
  /** The engine's words about the state; empty when it says nothing. */
  readonly stateMessage: string;
  readonly isLeader: boolean;
  /** Of a manager, by the other managers. */
  readonly reachability?: 'unknown' | 'unreachable' | 'reachable';
  /** Without a port. */
  readonly address: string;
  readonly engineVersion: string;
  readonly platform: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly cpus: number;
  readonly memoryBytes: number;
}

export type NodeRole = 'worker' | 'manager';

/** `pause`: no new tasks. `drain`: its tasks go elsewhere as well. */
export type NodeAvailability = 'active' | 'pause' | 'drain';
