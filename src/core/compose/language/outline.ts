import type { ComposeDocument } from '../document/composeDocument.ts';
import type { ConfigEntry, ConfigNode } from '../document/configNode.ts';
import { textAt } from '../document/readNode.ts';
import type { Range } from '../text/textPosition.ts';
import { positionAt, rangeOf } from '../text/textPosition.ts';

export type OutlineKind = 'section' | 'service' | 'resource' | 'key';

export interface OutlineItem {
  readonly name: string;
  readonly kind: OutlineKind;
  /** The image of a service, or a short value. */
  readonly detail?: string;
  readonly range: Range;
  readonly nameRange: Range;
  readonly children: readonly OutlineItem[];
}

/** Sections, services and their keys. What comes from anchors is shown where it is written. */
export function outlineOf(document: ComposeDocument): readonly OutlineItem[] {
  return document.roots.flatMap((root) => childrenOf(root, []));
}

function childrenOf(node: ConfigNode, path: readonly string[]): readonly OutlineItem[] {
  if (node.kind !== 'map' || path.length > 2) return [];
  return [...node.entries.values()]
    .filter(({ isShared }) => isShared !== true)
    .map((entry) => toItem(entry, [...path, entry.key]));
}

function toItem({ key, keyPlace, value }: ConfigEntry, path: readonly string[]): OutlineItem {
  const detail = textAt(value) ?? (path.length === 2 ? textAt(value, 'image') : undefined);
  const isHere = value.place.source === keyPlace.source && value.place.end > keyPlace.end;
  const end = isHere ? value.place.end : keyPlace.end;
  return {
    name: key,
    kind: kindOf(path),
    ...(detail !== undefined && { detail }),
    range: rangeOf({ ...keyPlace, end }),
    nameRange: rangeOf(keyPlace),
    children: childrenOf(value, path),
  };
}

function kindOf(path: readonly string[]): OutlineKind {
  if (path.length === 1) return 'section';
  if (path.length > 2) return 'key';
  return path[0] === 'services' ? 'service' : 'resource';
}

/** Lines that belong together, zero-based, the last one included. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment';
}

/** Each key with what is below it, and comments of several lines. */
export function foldingRanges(document: ComposeDocument): readonly FoldingRange[] {
  return [...document.roots.flatMap(foldsOf), ...commentFolds(document)];
}

function foldsOf(node: ConfigNode): readonly FoldingRange[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(foldsOf);
  return [...node.entries.values()].flatMap(({ keyPlace, value, isShared }) => {
    const isHere = isShared !== true && value.place.start >= keyPlace.end;
    if (!isHere) return [];
    const startLine = positionAt(keyPlace.source, keyPlace.start).line;
    const endLine = positionAt(value.place.source, value.place.end).line;
    return [...(endLine > startLine ? [{ startLine, endLine }] : []), ...foldsOf(value)];
  });
}

function commentFolds({ source }: ComposeDocument): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  let startLine = -1;
  const { text } = source;
  const lineStarts = source.lines.starts;
  for (let line = 0; line <= lineStarts.length; line += 1) {
    const isComment = /^[ \t]*#/.test(
      text.slice(lineStarts[line] ?? text.length, lineStarts[line + 1]),
    );
    if (isComment && startLine === -1) startLine = line;
    if (isComment) continue;
    if (startLine !== -1 && line - 1 > startLine)
      found.push({ startLine, endLine: line - 1, kind: 'comment' });
    startLine = -1;
  }
  return found;
}
