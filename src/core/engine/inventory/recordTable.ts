import type { RecordChanges } from '../inventory.ts';
import { sameValue } from './sameValue.ts';

/** The records of one kind, which knows what has changed since it was last asked. */
export interface RecordTable<R> {
  readonly records: ReadonlyMap<string, R>;
  keyOf(record: R): string;
  /** Takes a record as the engine lists it, keeping what is known better. */
  put(record: R): void;
  /** Takes a record exactly as it is. */
  replace(record: R): void;
  remove(key: string): void;
  clear(): void;
  /** The net change since the last call: what came and went in between is not in it. */
  takeChanges(): RecordChanges;
}

export interface RecordTableOptions<R> {
  readonly keyOf: (record: R) => string;
  /** What to keep of the held record when the engine tells a fresh one; by default nothing. */
  readonly reconcile?: (held: R, fresh: R) => R;
  /** Called after each real change. */
  readonly onChange: () => void;
}

export function createRecordTable<R>(options: RecordTableOptions<R>): RecordTable<R> {
  const records = new Map<string, R>();
  /** For each touched key the record that listeners last heard of. */
  const announced = new Map<string, R | undefined>();

  function touch(key: string): void {
    if (!announced.has(key)) announced.set(key, records.get(key));
    options.onChange();
  }

  function replace(record: R): void {
    const key = options.keyOf(record);
    const held = records.get(key);
    if (held !== undefined && sameValue(held, record)) return;
    touch(key);
    records.set(key, record);
  }

  return {
    records,
    keyOf: options.keyOf,
    replace,
    put(record) {
      const held = records.get(options.keyOf(record));
      replace(held && options.reconcile ? options.reconcile(held, record) : record);
    },
    remove(key) {
      if (!records.has(key)) return;
      touch(key);
      records.delete(key);
    },
    clear() {
      for (const key of records.keys()) touch(key);
      records.clear();
    },
    takeChanges() {
      const added: string[] = [];
      const changed: string[] = [];
      const removed: string[] = [];
      for (const [key, before] of announced) {
        const now = records.get(key);
        if (before === undefined) {
          if (now !== undefined) added.push(key);
        } else if (now === undefined) removed.push(key);
        else if (!sameValue(before, now)) changed.push(key);
      }
      announced.clear();
      return { added, changed, removed };
    },
  };
}
