import type { ComposeDocument } from '../document/composeDocument.ts';
import type { PlacedText, Position } from '../text/textPosition.ts';
import { offsetAt } from '../text/textPosition.ts';
import { readFlow } from './readFlow.ts';

/** Where one is typing, told by indentation: a line that is being written is often no valid YAML yet. */
export interface LineContext {
  readonly offset: number;
  /** Keys above; `[]` for an item of a list. */
  readonly path: readonly string[];
  /** A key is begun, or a value: that of the last key, or an item. */
  readonly kind: 'key' | 'value';
  /** What is typed of it so far, up to the cursor. */
  readonly typed: string;
  /** Keys that the map has already. */
  readonly siblings: ReadonlySet<string>;
  /** Column of the key that is begun; undefined inside of brackets, where all stays on one line. */
  readonly column?: number;
}

interface Line {
  readonly indent: number;
  readonly isItem: boolean;
  /** Where the key or the item's text begins. */
  readonly column: number;
  readonly key: string | undefined;
  readonly rest: string;
}

export function lineContextAt({ source }: ComposeDocument, position: Position): LineContext {
  const offset = offsetAt(source, position);
  const before = source.text.slice(source.lines.starts[position.line] ?? 0, offset);
  const line = readLine(before);
  const isBlank = before.trim() === '';
  const column = isBlank ? before.length : line.column;
  const above = keysAbove(source, position.line, { ...line, column });
  const items = line.isItem ? ['[]'] : [];
  const own = line.key === undefined ? [] : [line.key];
  const flow = readFlow(line.rest.trimStart());
  const path = [...above, ...items, ...own, ...flow.path];
  const isKey = flow.kind === 'key' || (line.key === undefined && flow.path.length === 0);
  const kind = isKey && !(line.isItem && flow.path.length === 0) ? 'key' : 'value';
  if (flow.kind !== undefined || line.key !== undefined)
    return { offset, path, kind, typed: flow.typed, siblings: flow.siblings };
  const siblings = siblingsOf(source, position.line, { ...line, column });
  return { offset, path, kind, typed: flow.typed, siblings, column };
}

function readLine(text: string): Line {
  const [, spaces = '', dashes = '', , key, rest = ''] =
    /^([ \t]*)((?:-[ \t]+)*)(?:(["']?)([\w./<-]+)\3[ \t]*:(?=\s|$))?(.*)$/.exec(text) ?? [];
  const column = spaces.length + dashes.length;
  return { indent: spaces.length, isItem: dashes !== '', column, key, rest };
}

/** Of the lines above, those that are indented less and less. */
function keysAbove(source: PlacedText, line: number, start: Line): readonly string[] {
  const keys: string[] = [];
  // Items may stand as far in as the key of their list; keys of a map may not.
  let limit = start.isItem ? start.indent : start.column;
  let isItem = start.isItem;
  for (let at = line - 1; at >= 0 && (limit > 0 || isItem); at -= 1) {
    const text = lineText(source, at);
    if (/^\s*(?:#.*)?$/.test(text)) continue;
    const other = readLine(text);
    if (!other.isItem) {
      if (other.indent > limit || (other.indent === limit && !isItem)) continue;
      if (other.key !== undefined) keys.unshift(other.key);
      limit = other.indent;
      isItem = false;
    } else if (other.indent < limit) {
      if (other.column < limit && other.key !== undefined) keys.unshift(other.key);
      keys.unshift('[]');
      limit = other.indent;
      isItem = true;
    }
  }
  return keys;
}

function siblingsOf(
  source: PlacedText,
  line: number,
  { column, isItem }: Line,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = line - 1; at >= 0 && !isItem; at -= 1) {
    const other = readLine(lineText(source, at));
    if (other.rest === '' && other.key === undefined) continue;
    if (other.column === column && other.key !== undefined) found.add(other.key);
    if (other.column < column || (other.isItem && other.column === column)) break;
  }
  for (let at = line + 1; at < source.lines.starts.length; at += 1) {
    const other = readLine(lineText(source, at));
    if (other.rest === '' && other.key === undefined) continue;
    if (other.column < column || (other.isItem && other.indent < column)) break;
    if (other.column === column && other.key !== undefined) found.add(other.key);
  }
  return found;
}

function lineText({ text, lines: { starts } }: PlacedText, line: number): string {
  return text.slice(starts[line], starts[line + 1]).replace(/[\r\n]+$/, '');
}
