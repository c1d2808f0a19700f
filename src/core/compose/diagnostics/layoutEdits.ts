import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import { mapAt } from '../document/readNode.ts';
import type { PlacedText } from '../text/textPosition.ts';
import { positionAt, rangeOf } from '../text/textPosition.ts';
import type { ComposeEdit } from './composeDiagnostic.ts';

/** Removes a key with its value and its lines; undefined in flow style (`{ a: 1 }`), where neighbours share the line. */
export function removeEntryEdit({ keyPlace, value }: ConfigEntry): ComposeEdit | undefined {
  const { source } = keyPlace;
  const { line } = positionAt(source, keyPlace.start);
  const start = source.lines.starts[line] ?? 0;
  if (source.text.slice(start, keyPlace.start).trim() !== '') return undefined;
  const isNear = value.place.source === source && value.place.end >= keyPlace.end;
  const last = positionAt(source, isNear ? value.place.end : keyPlace.end).line;
  const end = source.lines.starts[last + 1] ?? source.text.length;
  const rest = source.text.slice(isNear ? value.place.end : keyPlace.end, end).trim();
  if (!/^:?\s*(?:#.*)?$/.test(rest)) return undefined;
  return { range: rangeOf({ source, start, end }), newText: '' };
}

export function lineBreakOf({ text }: PlacedText): string {
  return /\r\n/.test(text) ? '\r\n' : '\n';
}

/** The indentation that a document uses for the keys of a section, two spaces when it has none. */
export function indentOf(root: ConfigNode | undefined): string {
  if (root?.kind === 'map')
    for (const { value } of root.entries.values()) {
      const [child] = value.kind === 'map' ? value.entries.values() : [];
      if (child === undefined || !isBlock(value)) continue;
      return ' '.repeat(positionAt(child.keyPlace.source, child.keyPlace.start).character);
    }
  return '  ';
}

/**
 * Adds `name: …` at the end of a top-level section, which is made when there is none. Undefined when the section is
 * in flow style.
 *
 * @param body lines below the name, without indentation
 */
export function defineEdit(
  root: MapNode,
  section: string,
  name: string,
  body: readonly string[] = [],
): ComposeEdit | undefined {
  const { source } = root.place;
  const lineBreak = lineBreakOf(source);
  const entry = root.entries.get(section);
  const indent = indentOf(root);
  const lines = [`${indent}${name}:`, ...body.map((line) => `${indent}${indent}${line}`)];
  if (entry === undefined) {
    const end = root.place.end;
    const added = ['', '', `${section}:`, ...lines].join(lineBreak);
    return { range: rangeOf({ source, start: end, end }), newText: added };
  }
  const { value } = entry;
  const isEmpty = value.kind === 'scalar' && value.value === null;
  const map = mapAt(value);
  if (!isEmpty && (map === undefined || !isBlock(map))) return undefined;
  const last = isEmpty ? value.place.end : Math.max(value.place.end, entry.keyPlace.end);
  const { line } = positionAt(source, last);
  const next = source.lines.starts[line + 1] ?? source.text.length;
  const lineEnd = source.text.slice(0, next).replace(/\r?\n$/, '').length;
  const newText = lineBreak + lines.join(lineBreak);
  return { range: rangeOf({ source, start: lineEnd, end: lineEnd }), newText };
}

function isBlock({ place }: ConfigNode): boolean {
  return place.source.text[place.start] !== '{';
}
