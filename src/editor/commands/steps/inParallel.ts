/** What became of one piece of work. */
export type Settled<T, R> =
  { readonly item: T; readonly value: R } | { readonly item: T; readonly error: unknown };

/** Runs the work for every item, a few at a time, each whatever becomes of the others. Results keep the order. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  limit = 6,
): Promise<readonly Settled<T, R>[]> {
  const results: Settled<T, R>[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      try {
        results[index] = { item, value: await work(item) };
      } catch (error) {
        results[index] = { item, error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
