/** What an event by itself tells about a record. A field that is present but undefined is taken away. */
export type RecordPatch<R> = 'removed' | PatchFields<R>;

export type PatchFields<R> = { readonly [K in keyof R]?: R[K] | undefined };

/** Both patches as one, the later one winning. Its size is bounded by the number of fields. */
export function joinPatches<R>(
  earlier: RecordPatch<R> | undefined,
  later: RecordPatch<R>,
): RecordPatch<R> {
  // After a removal a later patch speaks of a new object (volumes come back under their name).
  if (earlier === undefined || earlier === 'removed' || later === 'removed') return later;
  return { ...earlier, ...later };
}

export function applyPatch<R extends object>(record: R, patch: PatchFields<R>): R {
  const entries = Object.entries({ ...record, ...patch }).filter(
    ([, value]) => value !== undefined,
  );
  // The fields are R's own, and only optional ones are ever patched away.
  return Object.fromEntries(entries) as R;
}

/**
 * True when the record does not show what the patch says. Times are left out: the engine words them coarsely
 * where it lists, so they differ without contradicting.
 */
export function contradicts<R extends object>(record: R, patch: PatchFields<R>): boolean {
  return Object.entries(patch).some(
    ([field, value]) => field !== 'stateSince' && record[field as keyof R] !== value,
  );
}
