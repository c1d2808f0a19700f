import type { RegistryNode, RegistryRow } from './row.ts';

/** The rows of the Registries view that a command was called from: all selected ones when the clicked one is among them. */
export function registryTargets(args: readonly unknown[]): readonly RegistryRow[] {
  const [clicked, selected] = args;
  const nodes = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  return nodes.filter(isRegistryNode).map(({ registryRow }) => registryRow);
}

/** The rows of some kinds among them. */
export function registryTargetsOf<K extends RegistryRow['kind']>(
  args: readonly unknown[],
  ...kinds: readonly K[]
): readonly Extract<RegistryRow, { kind: K }>[] {
  return registryTargets(args).filter((row): row is Extract<RegistryRow, { kind: K }> =>
    kinds.some((kind) => kind === row.kind),
  );
}

function isRegistryNode(value: unknown): value is RegistryNode {
  return typeof value === 'object' && value !== null && 'registryRow' in value;
}
