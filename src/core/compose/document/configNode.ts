import type { Place } from '../text/textPosition.ts';

/** What a `!reset` or `!override` says of the value that it stands before. */
export type MergeTag = 'reset' | 'override';

interface NodeBase {
  /** Where the value is written; for what is made from a short form, the place of that. */
  readonly place: Place;
  readonly tag?: MergeTag;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, ConfigEntry>;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly items: readonly ConfigNode[];
}

export type Scalar = string | number | boolean | null;

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: Scalar;
  /** A variable in it is not set: nothing can be said of what it should be. */
  readonly isUncertain?: boolean;
}

/** A value of a compose file that knows where it is written. Never changed: steps of loading make new ones. */
export type ConfigNode = MapNode | ListNode | ScalarNode;

export interface ConfigEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: ConfigNode;
  /** Comes from a merge key (`<<`) or an alias: written elsewhere, and judged there. */
  readonly isShared?: boolean;
}

export function scalarNode(value: Scalar, place: Place): ScalarNode {
  return { kind: 'scalar', value, place };
}

export function listNode(items: readonly ConfigNode[], place: Place): ListNode {
  return { kind: 'list', items, place };
}

/** A map whose keys stand at the place of the short form that they are made from. */
export function mapNode(
  values: Readonly<Record<string, ConfigNode | undefined>>,
  place: Place,
): MapNode {
  const entries = new Map<string, ConfigEntry>();
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) entries.set(key, { key, keyPlace: value.place, value });
  return { kind: 'map', entries, place };
}

/** The same map with one value replaced or added, which keeps its place among the keys. */
export function withEntry(map: MapNode, key: string, value: ConfigNode): MapNode {
  const entries = new Map(map.entries);
  const old = entries.get(key);
  entries.set(key, old ? { ...old, value } : { key, keyPlace: value.place, value });
  return { ...map, entries };
}

export function withoutEntry(map: MapNode, key: string): MapNode {
  if (!map.entries.has(key)) return map;
  const entries = new Map(map.entries);
  entries.delete(key);
  return { ...map, entries };
}

/** The map with its values changed; the same one, and nothing copied, when every change gives back what it got. */
export function withChangedValues(
  map: MapNode,
  change: (value: ConfigNode, key: string) => ConfigNode,
): MapNode {
  let entries: Map<string, ConfigEntry> | undefined;
  for (const [key, entry] of map.entries) {
    const value = change(entry.value, key);
    if (value === entry.value) continue;
    entries ??= new Map(map.entries);
    entries.set(key, { ...entry, value });
  }
  return entries === undefined ? map : { ...map, entries };
}
