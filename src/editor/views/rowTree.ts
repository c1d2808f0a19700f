import type { Row } from './row.ts';

/** What every row of a tree has. */
interface AnyRow {
  readonly id: string;
}

/** A row in its place. The object stays while the row's id stays in the tree; what it says is replaced. */
export interface TreeNode<R extends AnyRow = Row> {
  readonly row: R;
  readonly parent: TreeNode<R> | undefined;
}

export interface RowTreeOptions<R extends AnyRow = Row> {
  readonly topRows: () => readonly R[];
  /** Undefined for rows whose children somebody else fetches and hands to `adopt`. */
  readonly childRows: (row: R) => readonly R[] | undefined;
  /** A row as it is now, in its place; undefined when only `update` can tell. */
  readonly renewRow?: (row: R) => R | undefined;
}

/** What to render anew: everything, or these nodes each with all below it. */
export type TreeChange<R extends AnyRow = Row> = 'all' | readonly TreeNode<R>[];

/**
 * Holds the part of a view that has been looked at, and finds out which of its nodes a change concerns, so that
 * nothing else is rendered and selection and expansion survive.
 */
export interface RowTree<R extends AnyRow = Row> {
  top(): readonly TreeNode<R>[];
  /** The top rows as last looked at; none before the first look. */
  shown(): readonly R[];
  children(node: TreeNode<R>): readonly TreeNode<R>[] | undefined;
  /** Takes fetched rows in as the node's children. */
  adopt(node: TreeNode<R>, rows: readonly R[]): readonly TreeNode<R>[];
  /** Brings all nodes up to date. */
  update(): TreeChange<R>;
  /** Brings only these rows and those above them up to date; undefined, and nothing done, when that is not enough. */
  patch(rowIds: readonly string[]): readonly TreeNode<R>[] | undefined;
  /** Forgets everything: the next look starts anew. */
  clear(): void;
  find(matches: (row: R) => boolean): readonly TreeNode<R>[];
}

interface AnyNode<R extends AnyRow> {
  row: R;
  readonly parent: AnyNode<R> | undefined;
  children: AnyNode<R>[] | undefined;
}

export function createRowTree<R extends AnyRow = Row>(options: RowTreeOptions<R>): RowTree<R> {
  type Node = AnyNode<R>;
  let top: Node[] | undefined;
  const byId = new Map<string, Node>();

  function place(parent: Node | undefined, rows: readonly R[], before: readonly Node[]): Node[] {
    const known = new Map(before.map((node) => [node.row.id, node]));
    const placed = rows.map((row) => {
      const node = known.get(row.id) ?? { row, parent, children: undefined };
      known.delete(row.id);
      node.row = row;
      byId.set(row.id, node);
      return node;
    });
    forget([...known.values()]);
    return placed;
  }

  function forget(nodes: readonly Node[]): void {
    for (const node of nodes) {
      // It may have moved to another parent, where it is another node.
      if (byId.get(node.row.id) === node) byId.delete(node.row.id);
      forget(node.children ?? []);
    }
  }

  /** What the rows and those above them say now, or undefined when one of them cannot tell. */
  function renewed(rowIds: readonly string[]): ReadonlyMap<Node, R> | undefined {
    const rows = new Map<Node, R>();
    for (const id of rowIds) {
      let node = byId.get(id);
      if (node === undefined) return undefined;
      for (; node !== undefined && !rows.has(node); node = node.parent) {
        const row = options.renewRow?.(node.row);
        if (row === undefined) return undefined;
        rows.set(node, row);
      }
    }
    return rows;
  }

  function look(node: Node): Node[] | undefined {
    const rows = node.children === undefined ? options.childRows(node.row) : undefined;
    if (rows) node.children = place(node, rows, []);
    return node.children;
  }

  /** Updates what is below; undefined when only the whole of it can be rendered anew. */
  function updateList(
    parent: Node | undefined,
    nodes: readonly Node[],
    rows: readonly R[],
  ): { nodes: Node[]; changed: Node[] | undefined } {
    const sameOrder =
      rows.length === nodes.length && rows.every((row, index) => row.id === nodes[index]?.row.id);
    const changed: Node[] = [];
    const before = nodes.map((node) => node.row);
    const placed = sameOrder ? [...nodes] : place(parent, rows, nodes);
    if (sameOrder) for (const [index, node] of placed.entries()) node.row = rows[index] ?? node.row;
    for (const [index, node] of placed.entries()) {
      const below = updateBelow(node);
      const was = before[index];
      if (below === undefined || (sameOrder && was !== undefined && !sameRow(was, node.row))) {
        changed.push(node);
      } else changed.push(...below);
    }
    return { nodes: placed, changed: sameOrder ? changed : undefined };
  }

  function updateBelow(node: Node): Node[] | undefined {
    if (node.children === undefined) return [];
    const rows = options.childRows(node.row);
    if (rows === undefined) return [];
    const { nodes, changed } = updateList(node, node.children, rows);
    node.children = nodes;
    return changed;
  }

  return {
    top: () => (top ??= place(undefined, options.topRows(), [])),
    shown: () => (top ?? []).map((node) => node.row),
    children: (node) => look(node as Node),
    adopt: (node, rows) => {
      const parent = node as Node;
      parent.children = place(parent, rows, parent.children ?? []);
      return parent.children;
    },
    update: () => {
      if (top === undefined) return [];
      const { nodes, changed } = updateList(undefined, top, options.topRows());
      top = nodes;
      return changed ?? 'all';
    },
    patch: (rowIds) => {
      const rows = renewed(rowIds);
      if (rows === undefined) return undefined;
      const changed = new Set<Node>();
      for (const [node, row] of rows) {
        const same = sameRow(node.row, row);
        node.row = row;
        const below = rowIds.includes(row.id) ? updateBelow(node) : [];
        if (below === undefined || !same) changed.add(node);
        else for (const child of below) changed.add(child);
      }
      return [...changed].filter((node) => !isBelow(node, changed));
    },
    clear: () => {
      top = undefined;
      byId.clear();
    },
    find: (matches) => {
      const found: Node[] = [];
      const search = (nodes: readonly Node[] | undefined): void => {
        for (const node of nodes ?? []) {
          if (matches(node.row)) found.push(node);
          search(node.children);
        }
      };
      search(top);
      return found;
    },
  };
}

function isBelow<R extends AnyRow>(node: AnyNode<R>, others: ReadonlySet<AnyNode<R>>): boolean {
  for (let above = node.parent; above; above = above.parent) if (others.has(above)) return true;
  return false;
}

/** Whether a row says the same as before. Records of the inventory stay the same object until they change. */
export function sameRow(left: AnyRow, right: AnyRow): boolean {
  if (left === right) return true;
  // Looked at as they are, not through copies: this runs for each of thousands of rows at each change.
  const before = left as unknown as Readonly<Record<string, unknown>>;
  const after = right as unknown as Readonly<Record<string, unknown>>;
  for (const key in before) if (!sameValue(before[key], after[key])) return false;
  for (const key in after) if (!(key in before)) return false;
  return true;
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, i) => sameValue(item, right[i]));
  }
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  return JSON.stringify(left) === JSON.stringify(right);
}
