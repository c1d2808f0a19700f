/** Fields of T, where the optional ones may also be given as undefined. */
export type Loose<T> = {
  [K in keyof T]: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K];
};

/** Drops the fields that are undefined, so that absent things are absent and records compare field by field. */
export function withoutUndefined<T extends object>(fields: Loose<T>): T {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) kept[name] = value;
  }
  return kept as T;
}
