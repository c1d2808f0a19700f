import type { Row, RowNode } from './row.ts';

/** A row in its place. The object stays while the row's id stays in the tree; what it says is replaced. */
export interface TreeNode extends RowNode {
  readonly parent: TreeNode | undefined;
}

export interface RowTreeOptions {
  readonly topRows: () => readonly Row[];
  /** Undefined for rows whose children somebody else fetches and hands to `adopt`. */
  readonly childRows: (row: Row) => readonly Row[] | undefined;
}

/** What to render anew: everything, or these nodes each with all below it. */
export type TreeChange = 'all' | readonly TreeNode[];

/**
 * Holds the part of a view that has been looked at, and finds out which of its nodes a change concerns, so that
 * nothing else is rendered and selection and expansion survive.
 */
export interface RowTree {
  top(): readonly TreeNode[];
  /** The top rows as last looked at; none before the first look. */
  shown(): readonly Row[];
  children(node: TreeNode): readonly TreeNode[] | undefined;
  /** Takes fetched rows in as the node's children. */
  adopt(node: TreeNode, rows: readonly Row[]): readonly TreeNode[];
  /** Brings all nodes up to date. */
  update(): TreeChange;
  /** Forgets everything: the next look starts anew. */
  clear(): void;
  find(matches: (row: Row) => boolean): readonly TreeNode[];
}

interface Node {
  row: Row;
  readonly parent: Node | undefined;
  children: Node[] | undefined;
}

export function createRowTree(options: RowTreeOptions): RowTree {
  let top: Node[] | undefined;

  function place(parent: Node | undefined, rows: readonly Row[], before: readonly Node[]): Node[] {
    const known = new Map(before.map((node) => [node.row.id, node]));
    return rows.map((row) => {
      const node = known.get(row.id);
      if (node === undefined) return { row, parent, children: undefined };
      node.row = row;
      return node;
    });
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
    rows: readonly Row[],
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
    clear: () => {
      top = undefined;
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

/** Whether a row says the same as before. Records of the inventory stay the same object until they change. */
export function sameRow(left: Row, right: Row): boolean {
  if (left === right) return true;
  const before = Object.entries(left);
  const after = Object.entries(right);
  return (
    before.length === after.length &&
    before.every(([key, value], index) => {
      const [otherKey, otherValue] = after[index] ?? [];
      return key === otherKey && sameValue(value, otherValue);
    })
  );
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, i) => sameValue(item, right[i]));
  }
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  return JSON.stringify(left) === JSON.stringify(right);
}
