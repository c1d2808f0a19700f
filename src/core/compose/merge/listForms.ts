import type { ConfigNode, ListNode, MapNode } from '../document/configNode.ts';
import { listNode, mapNode, scalarNode } from '../document/configNode.ts';

/** `NAME: value` as `NAME=value`, in the order of the names; a text alone is a list of one. */
export function toSequence(node: ConfigNode): readonly ConfigNode[] {
  if (node.kind === 'list') return node.items;
  if (node.kind === 'scalar') return node.value === null ? [] : [node];
  const items = [...node.entries.values()].flatMap(({ key, keyPlace, value }) => {
    const values = value.kind === 'list' ? value.items : [value];
    return values.map((each) => {
      const hasValue = each.kind === 'scalar' && each.value !== null;
      const text = hasValue ? `${key}=${String(each.value)}` : key;
      return scalarNode(text, { ...keyPlace, end: Math.max(keyPlace.end, each.place.end) });
    });
  });
  return items.sort((left, right) => (String(left.value) < String(right.value) ? -1 : 1));
}

/** A list of names as a map; `fill` makes the values. */
export function toMapping(
  node: ConfigNode,
  fill: (item: ConfigNode) => ConfigNode = ({ place }) => scalarNode(null, place),
): MapNode | undefined {
  if (node.kind === 'map') return node;
  if (node.kind === 'scalar') return node.value === null ? mapNode({}, node.place) : undefined;
  const names = node.items.flatMap((item) =>
    item.kind === 'scalar' && item.value !== null
      ? [[String(item.value), fill(item)] as const]
      : [],
  );
  return mapNode(Object.fromEntries(names), node.place);
}

/** `NAME=value` as `NAME: value`; a name alone has the value null. */
export function pairsToMapping(node: ConfigNode): ConfigNode {
  if (node.kind !== 'list') return node;
  const pairs = node.items.flatMap((item) => {
    if (item.kind !== 'scalar' || item.value === null) return [];
    const text = String(item.value);
    const at = text.indexOf('=');
    const [name, value] = at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
    return [[name, { ...item, value }] as const];
  });
  return mapNode(Object.fromEntries(pairs), node.place);
}

export function asList(node: ConfigNode): ListNode | undefined {
  if (node.kind === 'list') return node;
  return node.kind === 'scalar' && node.value !== null ? listNode([node], node.place) : undefined;
}
