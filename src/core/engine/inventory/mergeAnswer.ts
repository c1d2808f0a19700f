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
 * Takes an answer over without undoing what events told meanwhile. Returns the keys of which the engine's list
 * contradicts an event that came before the request: either the list lags, or more has happened since.
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
    else if (patch === 'removed') {
      // Gone since the question; or, when the removal is older, here again under the same name.
      if (at <= sentAt) table.put(record);
    } else if (contradicts(record, patch)) {
      table.put(applyPatch(record, patch));
      if (at <= sentAt) doubtful.push(key);
    } else {
      table.put({ ...record, ...definedFields(patch) });
    }
  }
  for (const key of keys ?? [...table.records.keys()]) {
    if (!seen.has(key) && !isYoungerThan(sentAt, recent.get(key))) table.remove(key);
  }
  return doubtful;
}

const NO_PATCH = { patch: undefined, at: -Infinity };

/** True for an object of which an event told after the question: it may have come into being since. */
function isYoungerThan(
  sentAt: number,
  dated: { readonly patch: unknown; readonly at: number } | undefined,
): boolean {
  return dated !== undefined && dated.patch !== 'removed' && dated.at > sentAt;
}

/** Exact times of events in place of the list's words; what the event left open is the list's to tell. */
function definedFields<R extends object>(patch: PatchFields<R>): Partial<R> {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<R>;
}
