import type { ComposeDocument } from '../document/composeDocument.ts';
import type { ConfigEntry, ConfigNode } from '../document/configNode.ts';
import type { Position } from '../text/textPosition.ts';
import { offsetAt } from '../text/textPosition.ts';

/** What stands at a position. */
export interface Cursor {
  readonly offset: number;
  /** Keys from the top to the value; `[]` for an item of a list. */
  readonly path: readonly string[];
  readonly node: ConfigNode;
  /** Set when the position is on the key itself. */
  readonly entry?: ConfigEntry;
}

/** The innermost key or value at a position. What merge keys bring from elsewhere is not looked at. */
export function cursorAt(document: ComposeDocument, position: Position): Cursor | undefined {
  const offset = offsetAt(document.source, position);
  const root = document.roots.find((each) => covers(each.place, offset)) ?? document.roots[0];
  return root && descend(root, offset, []);
}

function descend(node: ConfigNode, offset: number, path: readonly string[]): Cursor {
  if (node.kind === 'map') {
    for (const entry of node.entries.values()) {
      if (entry.isShared === true) continue;
      const inner = [...path, entry.key];
      if (covers(entry.keyPlace, offset)) return { offset, path: inner, node: entry.value, entry };
      if (covers(entry.value.place, offset)) return descend(entry.value, offset, inner);
    }
  } else if (node.kind === 'list')
    for (const item of node.items)
      if (covers(item.place, offset)) return descend(item, offset, [...path, '[]']);
  return { offset, path, node };
}

/** The end belongs to it: there the cursor stands behind what was just typed. */
function covers({ start, end }: ConfigNode['place'], offset: number): boolean {
  return start <= offset && offset <= end;
}
