import { basename, dirname } from 'node:path';
import { parseImageReference } from '../model/imageReference.ts';

/** What a tag can be guessed from. */
export interface TagHints {
  /** Absolute path. */
  readonly dockerfile: string;
  /** `image:` of the compose service that builds the Dockerfile. */
  readonly composeImage?: string;
  /** Project and service, as compose names images without `image:`. */
  readonly composeName?: string;
  /** Absolute path of the build context's folder. */
  readonly context?: string;
  /** Set when another stage than the last is built. */
  readonly target?: string;
}

/** Folders named for what is in them rather than for the project. */
const genericFolders: ReadonlySet<string> = new Set([
  'docker',
  '.docker',
  'container',
  'containers',
  'build',
  'deploy',
  'ci',
  '.ci',
  '.devcontainer',
]);

/** A tag that the engine accepts: what compose would call the image, else the project folder's name. */
export function toDefaultTag(hints: TagHints): string {
  const { repository, tag } = nameOf(hints);
  return `${repository}:${hints.target === undefined ? tag : toTagPart(hints.target)}`;
}

function nameOf(hints: TagHints): { repository: string; tag: string } {
  const named = parseImageReference(hints.composeImage ?? '');
  if (named && named.digest === undefined)
    return { repository: named.repository, tag: named.tag ?? 'latest' };
  return {
    repository: toRepository(hints.composeName ?? projectFolder(hints)),
    tag: toTagPart(variantOf(basename(hints.dockerfile))),
  };
}

function projectFolder(hints: TagHints): string {
  let folder = hints.context ?? dirname(hints.dockerfile);
  while (genericFolders.has(basename(folder).toLowerCase()) && dirname(folder) !== folder)
    folder = dirname(folder);
  return basename(folder);
}

/** `dev` of `Dockerfile.dev` and `dev.Dockerfile`; `latest` of a plain `Dockerfile`. */
function variantOf(fileName: string): string {
  const match = /^(?:(?:dockerfile|containerfile)\.(.+)|(.+)\.(?:dockerfile|containerfile))$/i.exec(
    fileName,
  );
  return match?.[1] ?? match?.[2] ?? 'latest';
}

/** The nearest name that the reference grammar allows for a repository. */
function toRepository(text: string): string {
  const name = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/[._-]{2,}/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '');
  return parseImageReference(name)?.repository ?? 'image';
}

function toTagPart(text: string): string {
  return (
    text
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[.-]+/, '')
      .slice(0, 128) || 'latest'
  );
}
