import { rowsOfKinds, selectedNodes } from '../selectedNodes.ts';
import type { RegistryNode, RegistryRow } from './row.ts';

/** The rows of the Registries view that a command was called from: all selected ones when the clicked one is among them. */
export function registryTargets(args: readonly unknown[]): readonly RegistryRow[] {
  return selectedNodes(args)
    .filter(isRegistryNode)
    .map(({ registryRow }) => registryRow);
}

/** The rows of some kinds among them. */
export function registryTargetsOf<K extends RegistryRow['kind']>(
  args: readonly unknown[],
  ...kinds: readonly K[]
): readonly Extract<RegistryRow, { kind: K }>[] {
  return rowsOfKinds(registryTargets(args), kinds);
}

function isRegistryNode(value: unknown): value is RegistryNode {
  return typeof value === 'object' && value !== null && 'registryRow' in value;
}
