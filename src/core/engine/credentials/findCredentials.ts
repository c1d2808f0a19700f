import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RegistryCredentials } from '../calls/imageTransferCalls.ts';
import { EngineError } from '../engineError.ts';
import { askCredentialHelper } from './credentialHelper.ts';
import { hostOfKey, registryHost } from './registryHost.ts';

interface AuthEntry {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
}

interface CliConfig {
  readonly auths?: Readonly<Record<string, AuthEntry>>;
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
}

export interface CredentialSources {
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/**
 * The credentials that `docker login` left for an image's registry: from the environment's `DOCKER_AUTH_CONFIG`, the
 * registry's own helper, the common store, or the configuration file. Undefined without any.
 *
 * @throws EngineError of kind `rejected` for a configuration that is not JSON, or a helper that is not installed
 */
export async function findCredentials(
  reference: string,
  { env = process.env, signal }: CredentialSources = {},
): Promise<RegistryCredentials | undefined> {
  const registry = registryHost(reference);
  const { DOCKER_AUTH_CONFIG: given, DOCKER_CONFIG: folder } = env;
  if (given !== undefined && given !== '') {
    const found = fromAuths(parse(given, 'DOCKER_AUTH_CONFIG'), registry);
    if (found !== undefined) return found;
  }
  const path = join(folder ?? join(homedir(), '.docker'), 'config.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new EngineError('rejected', message, { cause: error });
  });
  if (text === undefined) return undefined;
  const config = parse(text, path);
  const helper = config.credHelpers?.[hostOfKey(registry)] ?? config.credHelpers?.[registry];
  const program = helper ?? config.credsStore ?? '';
  if (program === '') return fromAuths(config, registry);
  const ask = signal === undefined ? { env } : { env, signal };
  return (await askCredentialHelper(program, registry, ask)) ?? fromAuths(config, registry);
}

function parse(text: string, where: string): CliConfig {
  try {
    return JSON.parse(text) as CliConfig;
  } catch {
    // Without the parser's words: they quote what is in the file.
    throw new EngineError('rejected', `${where} is not valid JSON.`);
  }
}

function fromAuths({ auths }: CliConfig, registry: string): RegistryCredentials | undefined {
  const key = Object.keys(auths ?? {}).find((one) => hostOfKey(one) === hostOfKey(registry));
  const entry = key === undefined ? undefined : auths?.[key];
  if (entry === undefined) return undefined;
  if (entry.identitytoken !== undefined && entry.identitytoken !== '') {
    return { identityToken: entry.identitytoken, serverAddress: registry };
  }
  const plain = Buffer.from(entry.auth ?? '', 'base64')
    .toString('utf8')
    .replaceAll('\0', '');
  const colon = plain.indexOf(':');
  const username = colon === -1 ? entry.username : plain.slice(0, colon);
  const password = colon === -1 ? entry.password : plain.slice(colon + 1);
  if (username === undefined || username === '') return undefined;
  return { username, password: password ?? '', serverAddress: registry };
}
