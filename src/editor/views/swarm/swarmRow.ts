import type { NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../../../core/model/swarm/serviceRecord.ts';
import type { TaskRecord } from '../../../core/model/swarm/taskRecord.ts';

/** A row of the Swarm view. Plain data; `id` is unique in the view and stays while the thing does. */
export type SwarmRow =
  | SwarmGroupRow
  | SwarmNodeRow
  | SwarmStackRow
  | SwarmServiceRow
  | SwarmTaskRow
  | SwarmHistoryRow
  | SwarmNoteRow;

export interface SwarmGroupRow {
  readonly kind: 'swarmGroup';
  readonly id: SwarmGroup;
  readonly count: number;
  /** Nodes that are down, stacks and services that do not run all that they are to. */
  readonly troubled: number;
}

export type SwarmGroup = 'nodes' | 'stacks' | 'services';

export interface SwarmNodeRow {
  readonly kind: 'swarmNode';
  readonly id: string;
  readonly node: NodeRecord;
  /** The engine that the views show. */
  readonly isSelf: boolean;
}

export interface SwarmStackRow {
  readonly kind: 'swarmStack';
  readonly id: string;
  readonly name: string;
  readonly services: number;
  /** Services that run all that they are to. */
  readonly complete: number;
}

export interface SwarmServiceRow {
  readonly kind: 'swarmService';
  readonly id: string;
  /** Without the name of the stack that it stands below. */
  readonly label: string;
  readonly service: ServiceRecord;
}

export interface SwarmTaskRow {
  readonly kind: 'swarmTask';
  readonly id: string;
  /** `web.2`; the service alone where it runs once per node. */
  readonly label: string;
  readonly task: TaskRecord;
  /** Hostname; empty until a node is chosen, and below the node itself. */
  readonly nodeName: string;
  /** Its container, when it is on the engine that the views show. */
  readonly container: { readonly id: string; readonly name: string } | undefined;
}

/** What was before the tasks of now, folded away. */
export interface SwarmHistoryRow {
  readonly kind: 'swarmHistory';
  readonly id: string;
  /** The row that it stands below. */
  readonly parentId: string;
  readonly count: number;
  /** Those that did not end well. */
  readonly failed: number;
}

/** Why there is nothing, in its place. */
export interface SwarmNoteRow {
  readonly kind: 'swarmNote';
  readonly id: string;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
}

/** What VS Code holds for a row and hands to commands. */
export interface SwarmRowNode {
  readonly row: SwarmRow;
}
