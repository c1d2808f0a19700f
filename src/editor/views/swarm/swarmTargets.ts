import { rowsOfKinds, selectedNodes } from '../selectedNodes.ts';
import type { SwarmRow, SwarmRowNode } from './swarmRow.ts';

/** The rows of the Swarm view that a command was called from: all selected ones when the clicked one is among them. */
export function swarmTargets(args: readonly unknown[]): readonly SwarmRow[] {
  return selectedNodes(args)
    .filter(isSwarmNode)
    .map(({ row }) => row);
}

/** The rows of some kinds among them. */
export function swarmTargetsOf<K extends SwarmRow['kind']>(
  args: readonly unknown[],
  ...kinds: readonly K[]
): readonly Extract<SwarmRow, { kind: K }>[] {
  return rowsOfKinds(swarmTargets(args), kinds);
}

function isSwarmNode(value: unknown): value is SwarmRowNode {
  if (typeof value !== 'object' || value === null || !('row' in value)) return false;
  const { row } = value;
  return (
    typeof row === 'object' &&
    row !== null &&
    'kind' in row &&
    typeof row.kind === 'string' &&
    row.kind.startsWith('swarm')
  );
}
