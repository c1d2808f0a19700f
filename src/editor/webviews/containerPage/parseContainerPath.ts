/** Id and name of the path of a `stevedore-container:` URI; undefined when it is not one of ours. */
export function parseContainerPath(path: string): { id: string; name: string } | undefined {
  const match = /^\/([0-9a-f]{12,64})\/([^/]+)$/.exec(path);
  return match?.[1] && match[2] ? { id: match[1], name: match[2] } : undefined;
}
