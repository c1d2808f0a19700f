import type {
  ImageTransferCalls,
  RegistryCredentials,
  RegistryImage,
  TransferOptions,
} from '../calls/imageTransferCalls.ts';
import type { TransferProgress } from '../../model/imageTransfer.ts';
import type { EngineServer } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { TransferTracker, type ApiTransferLine } from '../records/transferTracker.ts';
import { answerChunks } from '../streams/answerChunks.ts';
import { JsonLines } from '../streams/jsonLines.ts';
import type { EngineConnection, EngineRequest } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';
import { registryErrorKind, toRegistryError } from './registryErrors.ts';
import { splitReference } from './objectCalls.ts';

/** Registries, uploads and archives take as long as they take; the caller's signal ends them. */
const NO_DEADLINE_MS = 0;

export function createImageTransferCalls(
  connection: EngineConnection,
  server: EngineServer,
): ImageTransferCalls {
  const isPodman = server.product === 'podman';
  return {
    pullImage: (reference, options) => {
      const query = { fromImage: withTag(reference), platform: options?.platform };
      return transfer(connection, { method: 'POST', path: '/images/create', query }, options);
    },
    pushImage: (reference, options) => {
      const { repo, tag } = splitReference(reference);
      // Podman goes by the path alone.
      const path = objectPath('image', isPodman ? withTag(reference) : repo, '/push');
      const query = { tag: isPodman ? undefined : (tag ?? 'latest') };
      // Docker wants the header even without credentials; Podman takes an empty one for a broken one.
      const none = isPodman ? {} : { 'X-Registry-Auth': 'e30' };
      return transfer(connection, { method: 'POST', path, query, headers: none }, options);
    },
    saveImages: async (references, options) => {
      const query = { names: references };
      const request = { method: 'GET', path: '/images/get', query } as const;
      const answer = await connection.stream(request, options, NO_DEADLINE_MS);
      return answerChunks(answer, options?.signal);
    },
    loadImages: async (archive, options) => {
      const request = upload('/images/load', { quiet: true }, archive);
      const said = await readLines(connection, request, options);
      const text = said.map(({ stream, status }) => stream ?? status ?? '').join('\n');
      return [...text.matchAll(/Loaded image(?: ID|\(s\))?: ([^\n]+)/g)]
        .flatMap(([, names = '']) => names.split(','))
        .map((name) => name.trim());
    },
    importImage: async (tar, { reference, changes }, options) => {
      // Podman takes a name with its tag in one.
      const named = isPodman ? { repo: withTag(reference) } : splitReference(reference);
      const query = { fromSrc: '-', ...named, changes };
      const said = await readLines(connection, upload('/images/create', query, tar), options);
      return said.findLast(({ status }) => status?.startsWith('sha256:') === true)?.status ?? '';
    },
    searchHub: async (term, options) => {
      const query = {
        term,
        limit: options?.limit ?? 25,
        filters: options?.onlyOfficial === true ? { 'is-official': ['true'] } : undefined,
      };
      const request = { method: 'GET', path: '/images/search', query } as const;
      const answer = await connection.json(request, options).catch((error: unknown) => {
        // Podman's way to say that nothing was found.
        if (isPodman && error instanceof EngineError && error.kind === 'gone') return [];
        throw error;
      });
      return ((answer ?? []) as readonly ApiSearchResult[]).map((found) => ({
        name: found.name ?? '',
        description: found.description ?? '',
        stars: found.star_count ?? 0,
        isOfficial: found.is_official === true,
      }));
    },
    registryImage: async (reference, options) => {
      if (isPodman) {
        throw new EngineError(
          'unsupported',
          'Podman does not ask registries for an image’s digest.',
        );
      }
      const path = `/distribution/${objectPath('image', withTag(reference)).slice('/images/'.length)}/json`;
      const request = { method: 'GET', path, headers: authHeader(options) } as const;
      const answer = await connection
        .json(request, options)
        .catch((error: unknown) => Promise.reject(toRegistryError(error)));
      return toRegistryImage(answer);
    },
  };
}

interface ApiSearchResult {
  readonly name?: string;
  readonly description?: string;
  readonly star_count?: number;
  readonly is_official?: boolean;
}

/** A name without one means `latest`; Podman, and engines asked for no tag, would take all tags. */
function withTag(reference: string): string {
  if (reference.includes('@')) return reference;
  return splitReference(reference).tag === undefined ? `${reference}:latest` : reference;
}

function authHeader(options: TransferOptions | undefined): Readonly<Record<string, string>> {
  return options?.credentials === undefined
    ? {}
    : { 'X-Registry-Auth': encodeCredentials(options.credentials) };
}

/** Base64 of the URL's alphabet, as the engine's reference documentation asks for. */
export function encodeCredentials(credentials: RegistryCredentials): string {
  const { username, password, identityToken, serverAddress } = credentials;
  const fields =
    identityToken === undefined
      ? { username, password, serveraddress: serverAddress }
      : { identitytoken: identityToken, serveraddress: serverAddress };
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}

async function* transfer(
  connection: EngineConnection,
  request: EngineRequest,
  options: TransferOptions | undefined,
): AsyncGenerator<TransferProgress> {
  const tracker = new TransferTracker();
  const headers = { ...request.headers, ...authHeader(options) };
  for await (const line of lines(connection, { ...request, headers }, options)) {
    yield tracker.add(line);
  }
}

async function* lines(
  connection: EngineConnection,
  request: EngineRequest,
  options: TransferOptions | undefined,
): AsyncGenerator<ApiTransferLine> {
  const answer = await connection
    .stream(request, options, NO_DEADLINE_MS)
    .catch((error: unknown) => Promise.reject(toRegistryError(error)));
  const parser = new JsonLines();
  for await (const chunk of answerChunks(answer, options?.signal))
    yield* checked(parser.push(chunk));
  yield* checked(parser.end());
}

/** A failure in the middle of an answer comes as one of its lines. */
function checked(values: readonly unknown[]): readonly ApiTransferLine[] {
  const found = values as readonly ApiTransferLine[];
  const failed = found.find(({ error, errorDetail }) => error ?? errorDetail);
  if (failed === undefined) return found;
  const message = failed.errorDetail?.message ?? failed.error ?? '';
  throw new EngineError(registryErrorKind(message) ?? 'engineFault', message);
}

function upload(
  path: string,
  query: NonNullable<EngineRequest['query']>,
  body: NodeJS.ReadableStream,
): EngineRequest {
  const headers = { 'Content-Type': 'application/x-tar' };
  return { method: 'POST', path, query, upload: body, headers };
}

async function readLines(
  connection: EngineConnection,
  request: EngineRequest,
  options: TransferOptions | undefined,
): Promise<readonly ApiTransferLine[]> {
  const said: ApiTransferLine[] = [];
  for await (const line of lines(connection, request, options)) said.push(line);
  return said;
}

function toRegistryImage(answer: unknown): RegistryImage {
  const { Descriptor, Platforms } = answer as {
    readonly Descriptor?: { readonly digest?: string } | null;
    readonly Platforms?:
      | readonly {
          readonly os?: string;
          readonly architecture?: string;
          readonly variant?: string;
        }[]
      | null;
  };
  return {
    digest: Descriptor?.digest ?? '',
    platforms: (Platforms ?? []).map(({ os, architecture, variant }) =>
      [os, architecture, variant].filter((part) => part !== undefined && part !== '').join('/'),
    ),
  };
}
