/** The docker context of an engine's tab: `/<context, percent-encoded>/<name>`. */
export function parseEnginePath(path: string): { contextName: string; name: string } | undefined {
  const [, encoded = '', name = ''] = /^\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (encoded === '') return undefined;
  try {
    return { contextName: decodeURIComponent(encoded), name };
  } catch {
    return undefined;
  }
}
