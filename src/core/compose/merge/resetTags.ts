import type { ConfigEntry, ConfigNode } from '../document/configNode.ts';
import { withChangedValues, withoutEntry } from '../document/configNode.ts';

/** The base without what the overriding file marks with `!reset` or `!override`. */
export function withoutOverridden(base: ConfigNode, over: ConfigNode): ConfigNode {
  if (base.kind !== 'map' || over.kind !== 'map') return base;
  let entries: Map<string, ConfigEntry> | undefined;
  for (const [key, { value }] of over.entries) {
    const old = base.entries.get(key);
    if (old === undefined) continue;
    entries ??= new Map(base.entries);
    if (value.tag !== undefined) entries.delete(key);
    else entries.set(key, { ...old, value: withoutOverridden(old.value, value) });
  }
  return entries === undefined ? base : { ...base, entries };
}

/** Leaves out what is marked with `!reset`: it has no value of its own. */
export function withoutResets(node: ConfigNode): ConfigNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    const items = node.items.filter(({ tag }) => tag !== 'reset').map(withoutResets);
    const isSame = items.length === node.items.length && items.every((x, i) => x === node.items[i]);
    return isSame ? node : { ...node, items };
  }
  let kept = node;
  for (const [key, { value }] of node.entries)
    if (value.tag === 'reset') kept = withoutEntry(kept, key);
  return withChangedValues(kept, withoutResets);
}
