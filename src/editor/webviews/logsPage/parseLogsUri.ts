export type LogsTarget =
  | { readonly kind: 'project'; readonly title: string }
  | { readonly kind: 'containers'; readonly title: string; readonly names: readonly string[] };

/** What a `stevedore-logs:` URI shows; undefined when it is not one of ours. */
export function parseLogsUri({
  path,
  query,
}: {
  readonly path: string;
  readonly query: string;
}): LogsTarget | undefined {
  const [, kind, title] = /^\/(project|containers)\/([^/]+)$/.exec(path) ?? [];
  if (title === undefined) return undefined;
  if (kind === 'project') return { kind, title };
  const names = query.split('\n').filter((name) => name !== '');
  return names.length === 0 ? undefined : { kind: 'containers', title, names };
}
