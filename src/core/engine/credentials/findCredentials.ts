import type { RegistryCredentials } from '../calls/imageTransferCalls.ts';
import { parseCliConfig, readCliCredentials, type CliCredentials } from './cliCredentials.ts';
import { askCredentialHelper } from './credentialHelper.ts';
import { hostOfKey, registryHost } from './registryHost.ts';

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
  const { DOCKER_AUTH_CONFIG: given } = env;
  if (given !== undefined && given !== '') {
    const found = fromAuths(parseCliConfig(given, 'DOCKER_AUTH_CONFIG'), registry);
    if (found !== undefined) return found;
  }
  const config = await readCliCredentials(env);
  const program = helperOf(config, registry);
  if (program === undefined) return fromAuths(config, registry);
  const ask = signal === undefined ? { env } : { env, signal };
  return (await askCredentialHelper(program, registry, ask)) ?? fromAuths(config, registry);
}

/** The helper that keeps the registry's credentials: its own one, or the common store. */
export function helperOf(
  { credHelpers, credsStore }: CliCredentials,
  registry: string,
): string | undefined {
  const program = credHelpers?.[hostOfKey(registry)] ?? credHelpers?.[registry] ?? credsStore ?? '';
  return program === '' ? undefined : program;
}

function fromAuths({ auths }: CliCredentials, registry: string): RegistryCredentials | undefined {
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
