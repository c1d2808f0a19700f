import type { Alias, ParsedNode, Scalar as YamlScalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { Place, PlacedText } from '../text/textPosition.ts';
import type { AnchorPlace } from './composeDocument.ts';
import type { ConfigEntry, ConfigNode, MergeTag, Scalar } from './configNode.ts';

/** Turns what the YAML parser found into nodes that know their place; it remembers anchors from one part to the next. */
export interface NodeReader {
  readonly problems: ComposeDiagnostic[];
  readonly anchors: readonly AnchorPlace[];
  /** @param base offset in the document of the text that was parsed */
  read(node: ParsedNode, base: number): ConfigNode;
  /** Two offsets of the parsed text as a place, without white space at the end. */
  placeOf(start: number, end: number, base: number): Place;
  /** Keeps the last of two equal keys, and reports it. */
  addEntry(entries: Map<string, ConfigEntry>, entry: ConfigEntry): void;
}

/** An alias in an alias in an alias doubles each time; no real file comes near this. */
const MOST_NODES = 200_000;
/** Deeper than any schema goes; keeps recursion from ending in a full stack. */
const DEEPEST = 100;

export function createNodeReader(source: PlacedText): NodeReader {
  const problems: ComposeDiagnostic[] = [];
  const anchors: AnchorPlace[] = [];
  const values = new Map<string, ConfigNode>();
  const sizes = new WeakMap<ConfigNode, number>();
  let nodes = 0;

  function placeOf(start: number, end: number, base: number): Place {
    const from = Math.max(0, Math.min(start + base, source.text.length));
    let to = Math.max(from, Math.min(end + base, source.text.length));
    while (to > from && /\s/.test(source.text.charAt(to - 1))) to -= 1;
    return { source, start: from, end: to };
  }

  function nodePlace(node: ParsedNode, base: number): Place {
    return placeOf(node.range[0], node.range[1], base);
  }

  function read(node: ParsedNode, base: number, depth = 0): ConfigNode {
    const before = nodes;
    nodes += 1;
    const value = readByKind(node, base, depth);
    const tag = mergeTag(node.tag);
    const result = tag === undefined ? value : { ...value, tag };
    sizes.set(result, nodes - before);
    if (!isAlias(node) && node.anchor !== undefined) {
      values.set(node.anchor, result);
      const at = source.text.lastIndexOf(`&${node.anchor}`, result.place.start);
      if (at >= 0) noteAnchor(node.anchor, at + 1, true);
    }
    return result;
  }

  function noteAnchor(name: string, start: number, isDefinition: boolean): void {
    anchors.push({ name, start, end: start + name.length, isDefinition });
  }

  function readByKind(node: ParsedNode, base: number, depth: number): ConfigNode {
    const place = nodePlace(node, base);
    const nothing: ConfigNode = { kind: 'scalar', value: null, place };
    if (depth > DEEPEST) return nothing;
    if (isAlias(node)) return readAlias(node, place);
    if (isScalar(node)) return { kind: 'scalar', value: scalarValue(node), place };
    if (isMap(node)) return { kind: 'map', entries: readEntries(node, base, depth), place };
    if (!isSeq(node)) return nothing;
    const list = node as YAMLSeq<ParsedNode>;
    return { kind: 'list', items: list.items.map((item) => read(item, base, depth + 1)), place };
  }

  function readAlias(alias: Alias, place: Place): ConfigNode {
    noteAnchor(alias.source, place.start + 1, false);
    const target = values.get(alias.source);
    nodes += target === undefined ? 0 : (sizes.get(target) ?? 0);
    if (target !== undefined && nodes < MOST_NODES) return { ...target, place };
    problems.push(problem('unknown-alias', place, ['unknown-alias.message', alias.source]));
    return { kind: 'scalar', value: null, place, isUncertain: true };
  }

  function readEntries(map: YAMLMap, base: number, depth: number): Map<string, ConfigEntry> {
    const entries = new Map<string, ConfigEntry>();
    const merged: ConfigNode[] = [];
    for (const pair of map.items) {
      const key = pair.key as ParsedNode;
      if (!isScalar(key)) continue;
      const keyPlace = nodePlace(key, base);
      const given = pair.value as ParsedNode | null;
      const value: ConfigNode =
        given === null
          ? { kind: 'scalar', value: null, place: { ...keyPlace, start: keyPlace.end } }
          : read(given, base, depth + 1);
      if (key.value === '<<') merged.push(...(value.kind === 'list' ? value.items : [value]));
      else addEntry(entries, { key: String(key.value), keyPlace, value });
    }
    // Of several merged maps the first wins, and what is written here wins over all.
    for (const node of merged)
      if (node.kind === 'map')
        for (const entry of node.entries.values())
          if (!entries.has(entry.key)) entries.set(entry.key, { ...entry, isShared: true });
    return entries;
  }

  function addEntry(entries: Map<string, ConfigEntry>, entry: ConfigEntry): void {
    const { key, keyPlace } = entry;
    const known = entries.get(key);
    if (known !== undefined && known.isShared !== true) {
      const related = [{ place: known.keyPlace, message: ['related.first', key] as const }];
      problems.push(
        problem('duplicate-key', keyPlace, ['duplicate-key.message', key], { related }),
      );
    }
    entries.set(key, entry);
  }

  return { problems, anchors, read, placeOf, addEntry };
}

function scalarValue(node: YamlScalar): Scalar {
  const { value, source } = node;
  // Numbers with a leading zero are octal for compose: `mode: 0440`.
  if (typeof value === 'number' && source !== undefined && /^0[0-7]+$/.test(source))
    return Number.parseInt(source, 8);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return typeof value === 'bigint' ? String(value) : null;
}

function mergeTag(tag: string | undefined): MergeTag | undefined {
  if (tag === '!reset') return 'reset';
  return tag === '!override' ? 'override' : undefined;
}
