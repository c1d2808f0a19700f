import type { RowIcon } from '../rowIcon.ts';
import { isComplete } from './swarmRows.ts';
import type { SwarmNodeRow, SwarmRow, SwarmServiceRow, SwarmTaskRow } from './swarmRow.ts';
import { hasFailed } from './taskRows.ts';

const ERROR = 'problemsErrorIcon.foreground';
const WARNING = 'problemsWarningIcon.foreground';
const QUIET = 'disabledForeground';

/** The icon tells state by its shape, never by its colour alone. */
export function swarmIcon(row: SwarmRow): RowIcon {
  switch (row.kind) {
    case 'swarmGroup':
      return { id: groupIcons[row.id] };
    case 'swarmNode':
      return nodeIcon(row);
    case 'swarmStack':
      return row.complete === row.services
        ? { id: 'stevedore-project', color: 'charts.green' }
        : { id: 'stevedore-project', color: WARNING };
    case 'swarmService':
      return serviceIcon(row);
    case 'swarmTask':
      return taskIcon(row);
    case 'swarmHistory':
      return { id: 'history' };
    case 'swarmNote':
      return row.tone === 'problem' ? { id: 'warning', color: WARNING } : { id: 'info' };
  }
}

const groupIcons = {
  nodes: 'server-environment',
  stacks: 'stevedore-project',
  services: 'layers',
} as const;

function nodeIcon({ node }: SwarmNodeRow): RowIcon {
  if (node.state === 'down' || node.state === 'disconnected') return { id: 'error', color: ERROR };
  if (node.state === 'unknown') return { id: 'question', color: WARNING };
  switch (node.availability) {
    case 'active':
      return {
        id: node.role === 'manager' ? 'server-environment' : 'server',
        color: 'charts.green',
      };
    case 'pause':
      return { id: 'debug-pause', color: 'charts.blue' };
    case 'drain':
      return { id: 'circle-slash', color: WARNING };
  }
}

function serviceIcon({ service }: SwarmServiceRow): RowIcon {
  const { updateStatus, desired } = service;
  switch (updateStatus?.state) {
    case 'paused':
    case 'rollback_paused':
      return { id: 'warning', color: WARNING };
    case 'updating':
    case 'rollback_started':
      return { id: 'sync', color: 'charts.blue' };
    default:
      if (desired === 0) return { id: 'layers', color: QUIET };
      return { id: 'layers', color: isComplete(service) ? 'charts.green' : WARNING };
  }
}

function taskIcon({ task }: SwarmTaskRow): RowIcon {
  const { state } = task;
  if (hasFailed(state)) return { id: 'error', color: ERROR };
  switch (state) {
    case 'running':
      return { id: 'stevedore-container', color: 'charts.green' };
    case 'complete':
      return { id: 'check', color: QUIET };
    case 'shutdown':
    case 'remove':
      return { id: 'debug-stop', color: QUIET };
    default:
      return task.error === ''
        ? { id: 'circle-outline', color: 'charts.blue' }
        : { id: 'warning', color: WARNING };
  }
}
