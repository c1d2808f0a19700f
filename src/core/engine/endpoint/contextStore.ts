import { createHash } from 'node:crypto';
import { EngineError } from '../engineError.ts';
import type { TlsMaterial } from '../engineEndpoint.ts';
import { configFolder, pathOf, type EndpointSources } from './endpointSources.ts';
import { fieldOf, textField } from './jsonFields.ts';
import { readTlsFile } from './readTlsFile.ts';

/** A context of `docker context create`, without its secrets. */
export interface StoredContext {
  readonly name: string;
  readonly description: string;
  /** Empty for the platform's default. */
  readonly host: string;
  readonly skipTlsVerify: boolean;
}

/** @throws EngineError `badContext` when it does not exist or cannot be read. */
export async function readContext(sources: EndpointSources, name: string): Promise<StoredContext> {
  const folder = pathOf(sources.platform).join(metaFolder(sources), digestOf(name));
  const context = await readMeta(sources, folder);
  if (context === undefined) {
    throw new EngineError(
      'badContext',
      `There is no docker context named "${name}". "docker context ls" lists those that exist.`,
    );
  }
  return { ...context, name };
}

/** Every readable context, by name. Those that cannot be read are left out. */
export async function listStoredContexts(
  sources: EndpointSources,
): Promise<readonly StoredContext[]> {
  const paths = pathOf(sources.platform);
  const folders = await sources.files.list(metaFolder(sources)).catch(() => []);
  const contexts = await Promise.all(
    folders.map((folder) =>
      readMeta(sources, paths.join(metaFolder(sources), folder)).catch(() => undefined),
    ),
  );
  return contexts
    .flatMap((context) => (context === undefined || context.name === '' ? [] : [context]))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The context's own certificates, any subset of them; undefined when it has none and verification is on. */
export async function readContextTls(
  sources: EndpointSources,
  context: StoredContext,
): Promise<TlsMaterial | undefined> {
  const paths = pathOf(sources.platform);
  const folder = paths.join(
    configFolder(sources),
    'contexts',
    'tls',
    digestOf(context.name),
    'docker',
  );
  const [ca, cert, key] = await Promise.all(
    ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readTlsFile(sources, paths.join(folder, name))),
  );
  const none = ca === undefined && cert === undefined && key === undefined;
  if (none && !context.skipTlsVerify) return undefined;
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    verify: !context.skipTlsVerify,
  };
}

async function readMeta(
  sources: EndpointSources,
  folder: string,
): Promise<StoredContext | undefined> {
  const file = pathOf(sources.platform).join(folder, 'meta.json');
  let meta: unknown;
  try {
    const content = await sources.files.read(file);
    if (content === undefined) return undefined;
    meta = JSON.parse(Buffer.from(content).toString('utf8'));
  } catch (error) {
    throw new EngineError(
      'badContext',
      `The docker context's file ${file} cannot be read: ${String(error)}`,
      {
        cause: error,
      },
    );
  }
  const endpoint = fieldOf(fieldOf(meta, 'Endpoints'), 'docker');
  return {
    name: textField(meta, 'Name'),
    description: textField(fieldOf(meta, 'Metadata'), 'Description'),
    host: textField(endpoint, 'Host'),
    skipTlsVerify: fieldOf(endpoint, 'SkipTLSVerify') === true,
  };
}

function metaFolder(sources: EndpointSources): string {
  return pathOf(sources.platform).join(configFolder(sources), 'contexts', 'meta');
}

/** The store names a context's folders after the SHA-256 of its name. */
function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
