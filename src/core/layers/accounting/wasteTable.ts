import type { WasteKind } from './wasteKind.ts';
import { wasteKinds } from './wasteKind.ts';

export interface WasteRecord {
  /** Path id. */
  readonly path: number;
  readonly bytes: number;
  readonly kind: WasteKind;
  /** Index of the layer that brought the bytes. */
  readonly createdBy: number;
  /** Index of the layer after which they could not be seen any more. */
  readonly killedBy: number;
}

/**
 * Every dead file of an image with at least one byte, the heaviest first, as columns: there may be hundreds of
 * thousands.
 */
export interface WasteTable {
  readonly count: number;
  readonly path: Uint32Array;
  readonly bytes: Float64Array;
  /** A place in {@link wasteKinds}. */
  readonly kind: Uint8Array;
  readonly createdBy: Uint16Array;
  readonly killedBy: Uint16Array;
}

export function wasteTable(unsorted: readonly WasteRecord[]): WasteTable {
  const records = unsorted.toSorted((left, right) => right.bytes - left.bytes);
  return {
    count: records.length,
    path: Uint32Array.from(records, ({ path }) => path),
    bytes: Float64Array.from(records, ({ bytes }) => bytes),
    kind: Uint8Array.from(records, ({ kind }) => wasteKinds.indexOf(kind)),
    createdBy: Uint16Array.from(records, ({ createdBy }) => createdBy),
    killedBy: Uint16Array.from(records, ({ killedBy }) => killedBy),
  };
}

export function wasteRecord(table: WasteTable, index: number): WasteRecord {
  return {
    path: table.path[index] ?? 0,
    bytes: table.bytes[index] ?? 0,
    kind: wasteKinds[table.kind[index] ?? 0] ?? 'removed',
    createdBy: table.createdBy[index] ?? 0,
    killedBy: table.killedBy[index] ?? 0,
  };
}

/** The heaviest records first, at most `limit`; only those that `isWanted` accepts. */
export function heaviestWaste(
  table: WasteTable,
  limit = table.count,
  isWanted: (record: WasteRecord) => boolean = () => true,
): readonly WasteRecord[] {
  const heaviest: WasteRecord[] = [];
  for (let index = 0; index < table.count && heaviest.length < limit; index += 1) {
    const record = wasteRecord(table, index);
    if (isWanted(record)) heaviest.push(record);
  }
  return heaviest;
}
