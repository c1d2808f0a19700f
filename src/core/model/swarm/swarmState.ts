/** What one engine is in a swarm. */
export interface SwarmState {
  /** False for an engine that has no swarm mode at all, such as Podman. */
  readonly isSupported: boolean;
  /** `locked`: the key of the swarm has to be given first. `pending`: it is joining. */
  readonly status: 'inactive' | 'pending' | 'active' | 'locked' | 'error';
  /** Only managers answer questions about nodes, services and tasks. */
  readonly isManager: boolean;
  /** Empty outside a swarm. */
  readonly nodeId: string;
  /** Address that other nodes know it by; empty outside a swarm. */
  readonly nodeAddress: string;
  /** `host:port` of the managers that it knows. */
  readonly managerAddresses: readonly string[];
  /** The engine's words about what is wrong; empty when nothing is. */
  readonly error: string;
  /** How many managers and nodes there are; only a manager knows. */
  readonly managers?: number;
  readonly nodes?: number;
}
