import * as vscode from 'vscode';
import type { ViewKind } from '../../contract/viewIds.ts';
import type { Arrangements } from '../../host/services.ts';
import type { Row, RowMark } from '../../views/row.ts';
import { rowKey } from '../../views/rowKey.ts';
import { targetRows } from '../../views/rowTargets.ts';
import type { Command } from '../command.ts';

export interface MarkTexts {
  readonly mark: RowMark;
  /** Title of the list of what bears the mark, from which it can be taken. */
  readonly title: () => string;
  readonly none: () => string;
}

/**
 * Marks the rows, or takes the mark away when all of them bear it. From the palette, where there are no rows, it lists
 * what bears the mark and takes it from those that the user picks.
 */
export function toggleMark(texts: MarkTexts): Command {
  return async ({ arrangements }, args) => {
    const rows = targetRows(args);
    if (rows.length === 0) await takeFromPicked(arrangements, texts);
    for (const kind of kinds) {
      const keys = rows.flatMap((row) => (viewOf(row) === kind ? (rowKey(row) ?? []) : []));
      if (keys.length > 0) toggle(arrangements, kind, texts.mark, keys);
    }
  };
}

const kinds: readonly ViewKind[] = ['containers', 'images', 'volumes', 'networks'];

function toggle(
  arrangements: Arrangements,
  kind: ViewKind,
  mark: RowMark,
  keys: readonly string[],
): void {
  const { pinned, hidden } = arrangements.get(kind);
  const [marked, other] = mark === 'pinned' ? [pinned, hidden] : [hidden, pinned];
  const without = (list: readonly string[]) => list.filter((key) => !keys.includes(key));
  const allMarked = keys.every((key) => marked.includes(key));
  const next = allMarked ? without(marked) : [...without(marked), ...keys];
  const [nextPinned, nextHidden] =
    mark === 'pinned' ? [next, without(other)] : [without(other), next];
  arrangements.set(kind, { pinned: nextPinned, hidden: nextHidden });
}

async function takeFromPicked(arrangements: Arrangements, texts: MarkTexts): Promise<void> {
  const items = kinds.flatMap((kind) =>
    arrangements.get(kind)[texts.mark].map((key) => ({ label: nameOf(key), view: kind, key })),
  );
  if (items.length === 0) {
    void vscode.window.showInformationMessage(texts.none());
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: texts.title(),
    canPickMany: true,
  });
  for (const { view, key } of picked ?? []) toggle(arrangements, view, texts.mark, [key]);
}

/** Without the word before the first slash, which tells the kinds apart. */
function nameOf(key: string): string {
  return key.replace(/^[^/]*\/+/, '');
}

function viewOf({ kind }: Row): ViewKind | undefined {
  return kinds.find((view) => kind.startsWith(view.slice(0, -1)));
}
