import type { NodeAvailability, NodeRole } from '../../../core/model/swarm/nodeRecord.ts';
import type { ServiceMode } from '../../../core/model/swarm/serviceRecord.ts';
import type { SwarmRow } from './swarmRow.ts';

const roles: readonly NodeRole[] = ['manager', 'worker'];
const availabilities: readonly NodeAvailability[] = ['active', 'pause', 'drain'];
const modes: readonly ServiceMode[] = ['replicated', 'global', 'replicated-job', 'global-job'];

/** Every context value of the view: what the anchored patterns of menus are held against. */
export const swarmContextValues: readonly string[] = [
  'swarmNodes',
  ...roles.flatMap((role) =>
    availabilities.map((availability) => `swarmNode.${role}.${availability}`),
  ),
  'swarmStack',
  ...modes.flatMap((mode) => [`swarmService.${mode}`, `swarmService.${mode}.previous`]),
  'swarmTask.now',
];

/** What `viewItem` is for the row; undefined for rows without commands. */
export function swarmContextValue(row: SwarmRow): string | undefined {
  switch (row.kind) {
    case 'swarmGroup':
      return row.id === 'nodes' ? 'swarmNodes' : undefined;
    case 'swarmNode':
      return `swarmNode.${row.node.role}.${row.node.availability}`;
    case 'swarmStack':
      return 'swarmStack';
    case 'swarmService':
      return `swarmService.${row.service.mode}${row.service.hasPrevious ? '.previous' : ''}`;
    case 'swarmTask':
      return 'swarmTask.now';
    default:
      return undefined;
  }
}
