import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigNode, MapNode } from '../document/configNode.ts';
import { scalarNode, withChangedValues, withEntry } from '../document/configNode.ts';
import { mapAt, textAt, valueAt } from '../document/readNode.ts';
import { canonicalService } from './canonicalService.ts';

/** What a compose file may define beside services. */
export const resourceSections = ['networks', 'volumes', 'configs', 'secrets'] as const;
export type ResourceSection = (typeof resourceSections)[number];

/** Services and resources in their long form. */
export function canonicalModel(root: MapNode, problems: ComposeDiagnostic[]): MapNode {
  let model = withValues(root, 'services', (service) =>
    service.kind === 'map' ? canonicalService(service, problems) : service,
  );
  for (const section of resourceSections) model = withValues(model, section, canonicalResource);
  return model;
}

/** The older `external: { name: … }` is `external: true` and a name. */
function canonicalResource(node: ConfigNode): ConfigNode {
  const external = mapAt(node, 'external');
  if (node.kind !== 'map' || external === undefined) return node;
  const name = valueAt(external, 'name');
  const marked = withEntry(node, 'external', scalarNode(true, external.place));
  return name === undefined || textAt(node, 'name') !== undefined
    ? marked
    : withEntry(marked, 'name', name);
}

/** A map with each value of one of its sections replaced. */
export function withValues(
  root: MapNode,
  section: string,
  change: (value: ConfigNode, name: string) => ConfigNode,
): MapNode {
  const map = mapAt(root, section);
  if (map === undefined) return root;
  const changed = withChangedValues(map, change);
  return changed === map ? root : withEntry(root, section, changed);
}
