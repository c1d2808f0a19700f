export type LogsTarget = ContainerLogsTarget | ServiceLogsTarget;

export type ContainerLogsTarget =
  | { readonly kind: 'project'; readonly title: string }
  | { readonly kind: 'containers'; readonly title: string; readonly names: readonly string[] };

export type ServiceLogsTarget =
  | { readonly kind: 'stack'; readonly title: string }
  | { readonly kind: 'services'; readonly title: string; readonly names: readonly string[] };

/** What a `stevedore-logs:` URI shows; undefined when it is not one of ours. */
export function parseLogsUri({
  path,
  query,
}: {
  readonly path: string;
  readonly query: string;
}): LogsTarget | undefined {
  const [, kind, title] = /^\/(project|containers|stack|services)\/([^/]+)$/.exec(path) ?? [];
  if (title === undefined) return undefined;
  if (kind === 'project' || kind === 'stack') return { kind, title };
  const names = query.split('\n').filter((name) => name !== '');
  if (names.length === 0) return undefined;
  return { kind: kind === 'services' ? kind : 'containers', title, names };
}
