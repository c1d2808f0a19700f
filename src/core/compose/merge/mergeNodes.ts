import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import { listNode, mapNode, scalarNode } from '../document/configNode.ts';
import { textAt } from '../document/readNode.ts';
import { toMapping, toSequence } from './listForms.ts';
import type { MergeRule } from './mergeRules.ts';
import { mergeRule } from './mergeRules.ts';
import { withoutOverridden, withoutResets } from './resetTags.ts';

/**
 * One file over another, by compose's rules: maps key by key, lists one behind the other, some keys in their own way,
 * `!reset` and `!override` first.
 *
 * @param path keys above both values: `['services', 'web']` for a service that extends another
 */
export function mergeNodes(
  base: ConfigNode,
  over: ConfigNode,
  problems: ComposeDiagnostic[],
  path: readonly string[] = [],
): ConfigNode {
  return merge(withoutOverridden(base, over), withoutResets(over), path, problems);
}

function merge(
  base: ConfigNode,
  over: ConfigNode,
  path: readonly string[],
  problems: ComposeDiagnostic[],
): ConfigNode {
  const rule = mergeRule(path);
  if (rule !== undefined) return mergeByRule[rule](base, over, path, problems);
  if (over.kind === 'scalar' && over.value === null && base.kind !== 'scalar') return base;
  if (base.kind === 'scalar') return over;
  if (base.kind === 'map' && over.kind === 'map') return mergeMaps(base, over, path, problems);
  if (base.kind === 'list' && over.kind === 'list')
    return listNode([...base.items, ...over.items], over.place);
  const related = [{ place: base.place, message: ['related.base'] as const }];
  problems.push(
    problem('cannot-override', over.place, ['cannot-override.message', path.join('.')], {
      related,
    }),
  );
  return over;
}

function mergeMaps(
  base: MapNode,
  over: MapNode,
  path: readonly string[],
  problems: ComposeDiagnostic[],
): MapNode {
  const entries = new Map<string, ConfigEntry>(base.entries);
  for (const [key, entry] of over.entries) {
    const old = entries.get(key);
    const value = old ? merge(old.value, entry.value, [...path, key], problems) : entry.value;
    // The key stands where it was written first: there it is explained and renamed.
    entries.set(key, old ? { ...old, value } : entry);
  }
  return { ...over, entries };
}

type Merger = (
  base: ConfigNode,
  over: ConfigNode,
  path: readonly string[],
  problems: ComposeDiagnostic[],
) => ConfigNode;

function asMaps(form: (node: ConfigNode) => MapNode | undefined): Merger {
  return (base, over, path, problems) => {
    const left = form(base);
    const right = form(over);
    return left && right ? mergeMaps(left, right, path, problems) : over;
  };
}

const mergeByRule: Readonly<Record<MergeRule, Merger>> = {
  replace: (_base, over) => over,
  pairs: (base, over) => listNode([...toSequence(base), ...toSequence(over)], over.place),
  hosts: (base, over) => {
    const left = toSequence(base);
    const known = new Set(left.map((item) => textAt(item)));
    const added = toSequence(over).filter((item) => !known.has(textAt(item)));
    return listNode([...left, ...added], over.place);
  },
  names: asMaps((node) => toMapping(node)),
  dependencies: asMaps((node) => toMapping(node, startedDependency)),
  build: asMaps((node) =>
    node.kind === 'scalar' ? mapNode({ context: node }, node.place) : toMapping(node),
  ),
  logging: (base, over, path, problems) => {
    const drivers = [textAt(base, 'driver'), textAt(over, 'driver')];
    const isSame = drivers.includes(undefined) || drivers[0] === drivers[1];
    const areMaps = base.kind === 'map' && over.kind === 'map';
    return isSame && areMaps ? mergeMaps(base, over, path, problems) : over;
  },
  ipam: (base, over, path, problems) => {
    if (base.kind !== 'list' || over.kind !== 'list') return over;
    const bySubnet = new Map<string | undefined, ConfigNode>();
    for (const item of [...base.items, ...over.items]) {
      const subnet = textAt(item, 'subnet');
      const old = bySubnet.get(subnet);
      const areMaps = old?.kind === 'map' && item.kind === 'map';
      bySubnet.set(subnet, areMaps ? mergeMaps(old, item, path, problems) : item);
    }
    return listNode([...bySubnet.values()], over.place);
  },
};

/** What a name in a list of dependencies stands for. */
export function startedDependency({ place }: ConfigNode): MapNode {
  return mapNode(
    { condition: scalarNode('service_started', place), required: scalarNode(true, place) },
    place,
  );
}
