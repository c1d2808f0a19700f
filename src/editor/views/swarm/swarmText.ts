import * as vscode from 'vscode';
import type { NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type {
  ServicePort,
  ServiceRecord,
  ServiceUpdateStatus,
} from '../../../core/model/swarm/serviceRecord.ts';
import type { SwarmRow, SwarmTaskRow } from './swarmRow.ts';
import { taskStateText } from './taskStateText.ts';

export function swarmLabel(row: SwarmRow): string {
  switch (row.kind) {
    case 'swarmGroup':
      return groupText(row.id);
    case 'swarmNode':
      return row.node.hostname;
    case 'swarmStack':
      return row.name;
    case 'swarmService':
    case 'swarmTask':
      return row.label;
    case 'swarmHistory':
      return vscode.l10n.t('History');
    case 'swarmNote':
      return row.text;
  }
}

/** What kind of thing it is, for those who hear the row. */
export function swarmKindText(row: SwarmRow): string {
  switch (row.kind) {
    case 'swarmNode':
      return vscode.l10n.t('node');
    case 'swarmStack':
      return vscode.l10n.t('stack');
    case 'swarmService':
      return vscode.l10n.t('service');
    case 'swarmTask':
      return vscode.l10n.t('task');
    default:
      return '';
  }
}

/** What asks for action comes first: side bars are narrow. */
export function swarmFacts(row: SwarmRow): readonly string[] {
  switch (row.kind) {
    case 'swarmGroup':
      return row.troubled === 0
        ? [String(row.count)]
        : [String(row.count), troubledText(row.id, row.troubled)];
    case 'swarmNode':
      return nodeFacts(row.node, row.isSelf);
    case 'swarmStack':
      return [vscode.l10n.t('{0} of {1} services running', row.complete, row.services)];
    case 'swarmService':
      return serviceFacts(row.service);
    case 'swarmTask':
      return taskFacts(row);
    case 'swarmHistory':
      return row.failed === 0
        ? [String(row.count)]
        : [String(row.count), vscode.l10n.t('{0} failed', row.failed)];
    case 'swarmNote':
      return [];
  }
}

function groupText(id: 'nodes' | 'stacks' | 'services'): string {
  switch (id) {
    case 'nodes':
      return vscode.l10n.t('Nodes');
    case 'stacks':
      return vscode.l10n.t('Stacks');
    case 'services':
      return vscode.l10n.t('Services');
  }
}

function troubledText(id: 'nodes' | 'stacks' | 'services', count: number): string {
  return id === 'nodes'
    ? vscode.l10n.t('{0} not ready', count)
    : vscode.l10n.t('{0} incomplete', count);
}

function nodeFacts(node: NodeRecord, isSelf: boolean): readonly string[] {
  const { state, availability, reachability } = node;
  const words = [stateText(state), availabilityText(availability)];
  const isAmiss = [state !== 'ready', availability !== 'active'];
  return [
    ...words.filter((_, index) => isAmiss[index]),
    ...(reachability === 'unreachable' ? [vscode.l10n.t('not reached by the managers')] : []),
    roleText(node),
    ...words.filter((_, index) => !isAmiss[index]),
    ...(isSelf ? [vscode.l10n.t('this engine')] : []),
    ...(node.engineVersion === '' ? [] : [node.engineVersion]),
  ];
}

export function roleText({ role, isLeader }: NodeRecord): string {
  if (isLeader) return vscode.l10n.t('leader');
  return role === 'manager' ? vscode.l10n.t('manager') : vscode.l10n.t('worker');
}

export function stateText(state: NodeRecord['state']): string {
  switch (state) {
    case 'ready':
      return vscode.l10n.t('ready');
    case 'down':
      return vscode.l10n.t('down');
    case 'disconnected':
      return vscode.l10n.t('disconnected');
    case 'unknown':
      return vscode.l10n.t('state unknown');
  }
}

export function availabilityText(availability: NodeRecord['availability']): string {
  switch (availability) {
    case 'active':
      return vscode.l10n.t('active');
    case 'pause':
      return vscode.l10n.t('paused');
    case 'drain':
      return vscode.l10n.t('drained');
  }
}

function serviceFacts(service: ServiceRecord): readonly string[] {
  const { updateStatus, image, ports } = service;
  const update = updateStatus === undefined ? undefined : updateText(updateStatus.state);
  return [
    ...(update === undefined ? [] : [update]),
    countText(service),
    ...modeFacts(service),
    image,
    ...ports.map(servicePortText),
  ];
}

/** Undefined for an update that is over and done: nothing to tell. */
export function updateText(state: ServiceUpdateStatus['state']): string | undefined {
  switch (state) {
    case 'updating':
      return vscode.l10n.t('updating');
    case 'paused':
      return vscode.l10n.t('update paused');
    case 'completed':
      return undefined;
    case 'rollback_started':
      return vscode.l10n.t('rolling back');
    case 'rollback_paused':
      return vscode.l10n.t('roll back paused');
    case 'rollback_completed':
      return vscode.l10n.t('rolled back');
  }
}

export function countText({ mode, running, desired, completed }: ServiceRecord): string {
  const isJob = mode === 'replicated-job' || mode === 'global-job';
  if (!isJob) return vscode.l10n.t('{0} of {1} running', running, desired);
  const done = completed ?? 0;
  return running === 0
    ? vscode.l10n.t('{0} completed', done)
    : vscode.l10n.t('{0} completed, {1} running', done, running);
}

function modeFacts({ mode }: ServiceRecord): readonly string[] {
  switch (mode) {
    case 'replicated':
      return [];
    case 'global':
      return [vscode.l10n.t('on every node')];
    case 'replicated-job':
      return [vscode.l10n.t('job')];
    case 'global-job':
      return [vscode.l10n.t('job on every node')];
  }
}

/** `8080→80`, with a word where the port is open only on the nodes that run a task. */
export function servicePortText({
  publishedPort,
  targetPort,
  protocol,
  mode,
}: ServicePort): string {
  const inside = `${targetPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
  const text = publishedPort === undefined ? inside : `${publishedPort}→${inside}`;
  return mode === 'host' ? vscode.l10n.t('{0} on its nodes', text) : text;
}

function taskFacts({ task, nodeName, container }: SwarmTaskRow): readonly string[] {
  return [
    taskStateText(task),
    ...(nodeName === '' ? [] : [nodeName]),
    ...(task.error === '' ? [] : [task.error]),
    ...(container === undefined ? [] : [vscode.l10n.t('on this engine')]),
  ];
}
