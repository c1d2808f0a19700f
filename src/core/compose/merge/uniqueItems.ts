import type { ConfigNode } from '../document/configNode.ts';
import { withChangedValues } from '../document/configNode.ts';
import { textAt } from '../document/readNode.ts';
import { parseVolume } from '../canonical/parseVolume.ts';
import type { ItemIdentity } from './mergeRules.ts';
import { itemIdentity } from './mergeRules.ts';

/** Takes out what is defined twice in a list: the later value moves to the place of the first. */
export function uniqueItems(node: ConfigNode, path: readonly string[] = []): ConfigNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    const identity = itemIdentity(path);
    const items = identity === undefined ? node.items : unique(node.items, identity);
    return items === node.items ? node : { ...node, items };
  }
  return withChangedValues(node, (value, key) =>
    value.kind === 'scalar' ? value : uniqueItems(value, [...path, key]),
  );
}

function unique(items: readonly ConfigNode[], identity: ItemIdentity): readonly ConfigNode[] {
  const kept = new Map<string, ConfigNode>();
  items.forEach((item, index) => {
    kept.set(keyOf[identity](item) ?? `#${String(index)}`, item);
  });
  return kept.size === items.length ? items : [...kept.values()];
}

/** Undefined for an item that is like no other. */
const keyOf: Readonly<Record<ItemIdentity, (item: ConfigNode) => string | undefined>> = {
  name: (item) => textAt(item)?.split('=', 1)[0],
  target: (item) => {
    const text = textAt(item);
    return text === undefined ? textAt(item, 'target') : parseVolume(text).target;
  },
  device: (item) => textAt(item)?.split(':').slice(0, 2).at(-1) ?? textAt(item, 'target'),
  port: (item) => {
    if (item.kind === 'scalar') return textAt(item);
    const address = textAt(item, 'host_ip') ?? '0.0.0.0';
    const protocol = textAt(item, 'protocol') ?? 'tcp';
    const published = textAt(item, 'published') ?? '';
    return `${address}:${published}:${textAt(item, 'target') ?? ''}/${protocol}`;
  },
  mount: (item) => mountTarget(item, ''),
  secret: (item) => mountTarget(item, '/run/secrets'),
  file: (item) => textAt(item) ?? textAt(item, 'path'),
};

function mountTarget(item: ConfigNode, folder: string): string {
  const source = textAt(item) ?? textAt(item, 'source') ?? '';
  return textAt(item, 'target') ?? `${folder}/${source}`;
}
