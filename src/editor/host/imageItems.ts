import * as vscode from 'vscode';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type { ImageRecord } from '../../core/model/imageRecord.ts';

/** Every name with its tag that the engine has, the newest image first. Items of a lower `group` (0 to 9) come first. */
export function imageItems(
  images: readonly ImageRecord[],
  range: vscode.Range,
  group: number,
): vscode.CompletionItem[] {
  return images
    .toSorted((left, right) => right.createdAt - left.createdAt)
    .flatMap(({ tags, size }, index) =>
      tags.map((tag) => {
        const item = new vscode.CompletionItem(tag, vscode.CompletionItemKind.Module);
        item.detail = vscode.l10n.t('image of the engine, {0}', formatBytes(size));
        item.range = range;
        item.sortText = `${group}${String(index).padStart(6, '0')}`;
        return item;
      }),
    );
}
