import type { Row } from '../../../../src/editor/views/row.ts';
import type { RowSource } from '../../../../src/editor/views/rowSource.ts';
import { childRows, expansion } from '../../../../src/editor/views/viewModel.ts';

/** Rows as an indented text, groups opened: what a person would see of the tree at first. */
export function outline(rows: readonly Row[], from: RowSource, indent = ''): string[] {
  return rows.flatMap((row) => {
    const isGroup = row.kind.endsWith('Group') && expansion(row) !== 'none';
    const below = isGroup ? outline(childRows(row, from) ?? [], from, `${indent}  `) : [];
    return [`${indent}${'label' in row ? row.label : row.id}`, ...below];
  });
}
