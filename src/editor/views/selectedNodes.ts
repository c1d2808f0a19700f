/** What a view hands to a command: all selected nodes when the clicked one is among them, else that one. */
export function selectedNodes([clicked, selected]: readonly unknown[]): readonly unknown[] {
  return Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
}

/** The rows of some kinds among them. */
export function rowsOfKinds<R extends { readonly kind: string }, K extends R['kind']>(
  rows: readonly R[],
  kinds: readonly K[],
): readonly Extract<R, { kind: K }>[] {
  return rows.filter((row): row is Extract<R, { kind: K }> =>
    kinds.some((kind) => kind === row.kind),
  );
}
