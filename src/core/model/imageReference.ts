/** `[registry/]repository[:tag][@digest]`, split as the engine's own reference grammar does. */
export interface ImageReference {
  /** With the registry, as written. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

// The grammar of github.com/distribution/reference: lower-case path components, upper case only in host and tag.
const pathComponent = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const hostLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${hostLabel}(?:\\.${hostLabel})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?`;
const reference = new RegExp(
  `^((?:${host}/)?${pathComponent}(?:/${pathComponent})*)(?::(\\w[\\w.-]{0,127}))?(?:@([a-z0-9+._-]+:[0-9a-fA-F]{32,}))?$`,
);

/** Undefined when the engine would call the text an invalid reference format. */
export function parseImageReference(text: string): ImageReference | undefined {
  const match = reference.exec(text);
  const [, repository, tag, digest] = match ?? [];
  if (repository === undefined) return undefined;
  return {
    repository,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
}
