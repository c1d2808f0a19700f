type Column = Uint8Array | Uint32Array | Int32Array | Float64Array | BigUint64Array;

/** The same column with room for `needed` items: doubled, so that appending costs a constant on average. */
export function grown<T extends Column>(column: T, needed: number): T {
  if (needed <= column.length) return column;
  const Type = column.constructor as new (length: number) => T;
  const larger = new Type(Math.max(needed, column.length * 2));
  // One call for five element types: the argument is always of the receiver's own type.
  (larger as Uint8Array).set(column as Uint8Array);
  return larger;
}
