import type { NodeAvailability, NodeRecord, NodeRole } from '../../model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../../model/swarm/serviceRecord.ts';
import type { SwarmState } from '../../model/swarm/swarmState.ts';
import type { TaskRecord } from '../../model/swarm/taskRecord.ts';
import type { CallOptions, LogOptions, OutputStream } from '../engineClient.ts';
import type { RegistryCredentials } from './imageTransferCalls.ts';

/**
 * A swarm through one of its engines. Besides the errors of every call these reject with an EngineError of kind
 * `unsupported` (the engine has no swarm mode), `noSwarm` (it is in none), `notManager` (it is a worker: ask a manager) or
 * `swarmLocked` (it waits for the swarm's key).
 *
 * Changes read the object, change what they are about, and send the whole back with its version: what we do not know stays. An
 * object that others change at the same time is read again twice; then the error is a `conflict`.
 *
 * What tells that something changed: a manager's `/events` have types `service` and `node` (`create`, `update`, `remove`; the
 * attributes of an update say what, as `image.new`, `replicas.new`, `updatestate.new`, `state.new`, `availability.new`), and
 * `network`, `secret` and `config`. Tasks have no events, and running counts none either: while somebody looks at them, list
 * services (and the tasks of the unfolded ones) again every `swarmPollMs(services)` milliseconds, and never otherwise.
 */
export interface SwarmCalls {
  /** Any engine answers it, in a swarm or not. */
  swarmState(options?: CallOptions): Promise<SwarmState>;
  listNodes(options?: CallOptions): Promise<readonly NodeRecord[]>;
  listServices(options?: CallOptions): Promise<readonly ServiceRecord[]>;
  /** All tasks, past ones too as long as the swarm keeps them, or those of a service, or of a node. Newest first. */
  listTasks(of?: TaskSource, options?: CallOptions): Promise<readonly TaskRecord[]>;

  /**
   * @returns the engine's warnings
   * @throws EngineError of kind `unsupported` for a service that runs once per node
   */
  scaleService(id: string, replicas: number, options?: CallOptions): Promise<readonly string[]>;
  /**
   * Nodes pull the image by that name themselves; a digest pins it.
   *
   * @returns the engine's warnings
   */
  updateServiceImage(
    id: string,
    image: string,
    options?: CallOptions & { credentials?: RegistryCredentials },
  ): Promise<readonly string[]>;
  /** @throws EngineError of kind `rejected` when there is nothing to roll back to */
  rollBackService(id: string, options?: CallOptions): Promise<readonly string[]>;
  /** New tasks in place of all, by the service's own update order and pace, though nothing of it changed. */
  restartService(id: string, options?: CallOptions): Promise<readonly string[]>;
  removeService(id: string, options?: CallOptions): Promise<void>;
  /**
   * Output of all tasks of a service, or of one task, from all nodes; `tail` counts the lines of each task. With `details`, each line begins with the attributes of
   * its task (after the time): `com.docker.swarm.node.id=…,com.docker.swarm.service.id=…,com.docker.swarm.task.id=…` and a space.
   * `followServiceLogs` reads them.
   */
  serviceLogs(
    of: LogSource,
    options?: LogOptions & { readonly details?: boolean },
  ): Promise<OutputStream>;

  setNodeAvailability(
    id: string,
    availability: NodeAvailability,
    options?: CallOptions,
  ): Promise<void>;
  setNodeRole(id: string, role: NodeRole, options?: CallOptions): Promise<void>;
  /** @throws EngineError of kind `rejected` for a node that is not down, or a manager, unless forced */
  removeNode(id: string, options?: CallOptions & { force?: boolean }): Promise<void>;

  /** What {@link removeStack} would take, for asking before. */
  stackContents(name: string, options?: CallOptions): Promise<StackContents>;
  /**
   * Removes services, secrets, configs and networks of a stack, in this order. Goes on after a failure, and rejects with
   * the first one at the end. Containers end after it has resolved, and networks
   * are listed until then.
   *
   * @returns what was removed
   */
  removeStack(name: string, options?: CallOptions): Promise<StackContents>;

  /**
   * Makes a swarm with this engine as its manager.
   *
   * @returns the node's id
   * @throws EngineError of kind `conflict` when it is in one already
   */
  initSwarm(options?: CallOptions & SwarmAddresses): Promise<string>;
  joinSwarm(options: CallOptions & SwarmAddresses & SwarmInvitation): Promise<void>;
  /** Whoever has one of these can join: never to be logged or kept. */
  joinTokens(options?: CallOptions): Promise<JoinTokens>;
  /**
   * The last manager takes the swarm with it.
   *
   * @throws EngineError of kind `conflict` for a manager that is not forced
   */
  leaveSwarm(options?: CallOptions & { force?: boolean }): Promise<void>;
}

export type TaskSource = { readonly serviceId: string } | { readonly nodeId: string };
export type LogSource = { readonly serviceId: string } | { readonly taskId: string };

export interface SwarmAddresses {
  /** Where other nodes reach this one: an address or a network interface, perhaps with a port. */
  readonly advertiseAddress?: string;
  /** Default `0.0.0.0:2377`. */
  readonly listenAddress?: string;
}

export interface SwarmInvitation {
  /** `host:port` of managers. */
  readonly managers: readonly string[];
  readonly token: string;
}

export interface JoinTokens {
  readonly worker: string;
  readonly manager: string;
}

export interface StackContents {
  readonly services: readonly StackItem[];
  readonly secrets: readonly StackItem[];
  readonly configs: readonly StackItem[];
  readonly networks: readonly StackItem[];
}

export interface StackItem {
  readonly id: string;
  readonly name: string;
}
