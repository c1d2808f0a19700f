import type { RecentPatches } from './recentPatches.ts';
import { applyPatch, contradicts, type PatchFields } from './recordPatch.ts';
import type { RecordTable } from './recordTable.ts';

/** What the engine listed, and for which question. */
export interface ListAnswer<R> {
  readonly records: readonly R[];
  /** Only these were asked for; all when undefined. */
  readonly keys: readonly string[] | undefined;
  /** When the request was sent, on the clock of the patches. */
  readonly sentAt: number;
}

/**
 * Takes an answer over without undoing what events told. Returns the keys of which the list contradicts an event
 * that came before the question: either the engine's list lags (volumes of older engines, pauses), or more has
 * happened since.
 */
export function mergeAnswer<R extends object>(
  table: RecordTable<R>,
  recent: RecentPatches<R>,
  { records, keys, sentAt }: ListAnswer<R>,
): readonly string[] {
  const doubtful: string[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const key = table.keyOf(record);
    seen.add(key);
    const { patch, at } = recent.get(key) ?? NO_PATCH;
    if (patch === undefined) table.put(record);
    else if (patch !== 'removed' && !contradicts(record, patch)) {
      table.put({ ...record, ...definedFields(patch) });
    } else {
      if (patch !== 'removed') table.put(applyPatch(record, patch));
      if (at <= sentAt) doubtful.push(key);
    }
  }
  for (const key of keys ?? [...table.records.keys()]) {
    if (seen.has(key)) continue;
    const { patch, at } = recent.get(key) ?? NO_PATCH;
    if (patch === undefined || patch === 'removed') table.remove(key);
    else if (at <= sentAt) doubtful.push(key);
  }
  return doubtful;
}

const NO_PATCH = { patch: undefined, at: -Infinity };

/** Exact times of events in place of the list's words; what the event left open is the list's to tell. */
function definedFields<R extends object>(patch: PatchFields<R>): Partial<R> {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<R>;
}
