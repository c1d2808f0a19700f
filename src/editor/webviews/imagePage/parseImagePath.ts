/** What a tab is about: one image, or two to compare. */
export interface ImageTabTarget {
  /** `sha256:…`; the older one first where there are two. */
  readonly ids: readonly [string] | readonly [string, string];
  readonly name: string;
}

/** Of the path of a `stevedore-image:` URI; undefined when it is not one of ours. */
export function parseImagePath(path: string): ImageTabTarget | undefined {
  const match = /^\/([0-9a-f]{64})(?:\.\.([0-9a-f]{64}))?\/(.+)$/.exec(path);
  const [, first, second, name] = match ?? [];
  if (first === undefined || name === undefined) return undefined;
  const id = `sha256:${first}`;
  return { ids: second === undefined ? [id] : [id, `sha256:${second}`], name };
}
