import { createHash } from 'node:crypto';
import { nextPage } from './http/nextPage.ts';
import type { HttpAnswer } from './http/sendRequest.ts';
import { MANIFEST_ACCEPT, type ApiManifest } from './manifestTypes.ts';
import type { RateLimit } from './rateLimit.ts';
import type { RegistryAddress } from './registryAddress.ts';
import { RegistryConnection, type RegistryOptions } from './registryConnection.ts';
import { RegistryError } from './registryError.ts';

export interface Asking {
  readonly signal?: AbortSignal;
}

/** Names in the registry's own order, and what to ask for to get those that follow. */
export interface NamePage {
  readonly names: readonly string[];
  readonly next?: string;
}

export interface ManifestHead {
  readonly digest: string;
  readonly mediaType: string;
}

export interface Manifest extends ManifestHead {
  readonly content: ApiManifest;
  /** As the registry has it, byte for byte. */
  readonly text: string;
}

/** One registry by its HTTP API. Every call rejects with a RegistryError. Nothing is asked before the first call. */
export interface RegistryClient {
  readonly address: RegistryAddress;
  /** Pulls that are left, when an answer has told it. */
  readonly rateLimit: RateLimit | undefined;
  /** Whether it is one that lets us in. */
  ping(asking?: Asking): Promise<void>;
  /** @throws RegistryError; many registries do not list their repositories, or only to some */
  repositories(page?: string, asking?: Asking): Promise<NamePage>;
  tags(repository: string, page?: string, asking?: Asking): Promise<NamePage>;
  /** @param reference a tag or a digest */
  head(repository: string, reference: string, asking?: Asking): Promise<ManifestHead>;
  manifest(repository: string, reference: string, asking?: Asking): Promise<Manifest>;
  /** A small JSON blob, such as an image's configuration. */
  config(repository: string, digest: string, asking?: Asking): Promise<unknown>;
  /** Removes a manifest, and with it every tag that points to it. */
  remove(repository: string, digest: string, asking?: Asking): Promise<void>;
  dispose(): void;
}

/** What Docker Hub and others give at most. */
const PAGE_SIZE = 100;

export function createRegistryClient(
  address: RegistryAddress,
  options: RegistryOptions = {},
): RegistryClient {
  const connection = new RegistryConnection(address, options);

  async function namePage(
    path: string,
    scope: string,
    field: 'repositories' | 'tags',
    { signal }: Asking,
  ): Promise<NamePage> {
    const answer = await connection.send({ method: 'GET', path, scope }, signal);
    const { [field]: names } = parseJson(answer.body) as Record<string, unknown>;
    const next = nextPage(toText(answer.headers['link']), connection.urlOf(path));
    return {
      names: Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
      ...(next !== undefined && next !== path && { next }),
    };
  }

  const pull = (repository: string): string => `repository:${repository}:pull`;

  return {
    address,
    get rateLimit() {
      return connection.rateLimit;
    },
    ping: async ({ signal } = {}) => {
      await connection.send({ method: 'GET', path: '/v2/' }, signal);
    },
    repositories: (page = `/v2/_catalog?n=${PAGE_SIZE}`, asking = {}) =>
      namePage(page, 'registry:catalog:*', 'repositories', asking),
    tags: async (repository, page, asking = {}) => {
      const first = `${pathOf(repository)}/tags/list?n=${PAGE_SIZE}`;
      return namePage(page ?? first, pull(repository), 'tags', asking);
    },
    head: async (repository, reference, { signal } = {}) => {
      const path = manifestPath(repository, reference);
      const scope = pull(repository);
      const request = { method: 'HEAD', path, accept: MANIFEST_ACCEPT, scope } as const;
      return toHead(await connection.send(request, signal), reference);
    },
    manifest: async (repository, reference, { signal } = {}) => {
      const path = manifestPath(repository, reference);
      const scope = pull(repository);
      const request = { method: 'GET', path, accept: MANIFEST_ACCEPT, scope } as const;
      const answer = await connection.send(request, signal);
      const content = parseJson(answer.body) as ApiManifest;
      const head = toHead(answer, reference);
      const mediaType = content.mediaType ?? head.mediaType;
      return { digest: head.digest, mediaType, content, text: answer.body };
    },
    config: async (repository, digest, { signal } = {}) => {
      const path = `${pathOf(repository)}/blobs/${digest}`;
      const request = { method: 'GET', path, scope: pull(repository) } as const;
      return parseJson((await connection.send(request, signal)).body);
    },
    remove: async (repository, digest, { signal } = {}) => {
      const path = manifestPath(repository, digest);
      const scope = `repository:${repository}:pull,push,delete`;
      await connection.send({ method: 'DELETE', path, scope }, signal);
    },
    dispose: () => connection.dispose(),
  };
}

/** Repositories consist of characters that need no encoding; anything else must not become a part of a path. */
function pathOf(repository: string): string {
  if (!/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(repository)) {
    throw new RegistryError('rejected', `No name of a repository: ${repository}`);
  }
  return `/v2/${repository}`;
}

function manifestPath(repository: string, reference: string): string {
  return `${pathOf(repository)}/manifests/${encodeURIComponent(reference).replaceAll('%3A', ':')}`;
}

function toHead({ headers, body }: HttpAnswer, reference: string): ManifestHead {
  const told = toText(headers['docker-content-digest']);
  const digest = told ?? (reference.includes(':') ? reference : digestOf(body));
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';');
  return { digest, mediaType };
}

function digestOf(text: string): string {
  if (text === '') throw new RegistryError('badAnswer', 'The registry does not tell the digest.');
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function toText(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RegistryError('badAnswer', 'This is not the answer of a registry.');
  }
}
