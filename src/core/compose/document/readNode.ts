import type { ConfigEntry, ConfigNode, MapNode, Scalar } from './configNode.ts';

/** The value at the end of a path of keys. */
export function valueAt(
  node: ConfigNode | undefined,
  ...keys: readonly string[]
): ConfigNode | undefined {
  let current = node;
  for (const key of keys)
    current = current?.kind === 'map' ? current.entries.get(key)?.value : undefined;
  return current;
}

export function mapAt(
  node: ConfigNode | undefined,
  ...keys: readonly string[]
): MapNode | undefined {
  const found = valueAt(node, ...keys);
  return found?.kind === 'map' ? found : undefined;
}

export function itemsAt(
  node: ConfigNode | undefined,
  ...keys: readonly string[]
): readonly ConfigNode[] {
  const found = valueAt(node, ...keys);
  return found?.kind === 'list' ? found.items : [];
}

export function entriesAt(
  node: ConfigNode | undefined,
  ...keys: readonly string[]
): readonly ConfigEntry[] {
  const found = mapAt(node, ...keys);
  return found === undefined ? [] : [...found.entries.values()];
}

/** A number or a boolean counts as the text that it is written as; undefined for null, maps and lists. */
export function textAt(
  node: ConfigNode | undefined,
  ...keys: readonly string[]
): string | undefined {
  const found = valueAt(node, ...keys);
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : undefined;
}

export type PlainValue = Scalar | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** The value without places, as JSON has it. */
export function toPlain(node: ConfigNode): PlainValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toPlain(value)]));
}
