import type { RegistryCredentials } from '../calls/imageTransferCalls.ts';
import { readCliCredentials } from './cliCredentials.ts';
import { eraseFromHelper, storeInHelper } from './credentialHelper.ts';
import { helperOf, type CredentialSources } from './findCredentials.ts';
import { hostOfKey, registryHost } from './registryHost.ts';

/**
 * Gives credentials to the helper that docker's configuration names for the registry.
 *
 * @returns false when it names none: then they are for the caller to keep
 */
export async function storeCredentials(
  host: string,
  login: Omit<RegistryCredentials, 'serverAddress'>,
  { env = process.env, signal }: CredentialSources = {},
): Promise<boolean> {
  const registry = registryKey(host);
  const helper = helperOf(await readCliCredentials(env), registry);
  if (helper === undefined) return false;
  await storeInHelper(helper, { ...login, serverAddress: registry }, { env, signal });
  return true;
}

/** What is left of a registry's credentials after they were to be erased. */
export type Erasure =
  /** The helper has forgotten them. */
  | 'erased'
  /** Docker's configuration file holds them itself: that is for `docker logout`. */
  | 'inConfigFile'
  | 'none';

export async function eraseCredentials(
  host: string,
  { env = process.env, signal }: CredentialSources = {},
): Promise<Erasure> {
  const registry = registryKey(host);
  const config = await readCliCredentials(env);
  const helper = helperOf(config, registry);
  if (helper !== undefined) await eraseFromHelper(helper, registry, { env, signal });
  const isInFile = Object.entries(config.auths ?? {}).some(
    ([key, entry]) =>
      hostOfKey(key) === hostOfKey(registry) &&
      Boolean(entry.auth ?? entry.username ?? entry.identitytoken),
  );
  if (isInFile) return 'inConfigFile';
  return helper === undefined ? 'none' : 'erased';
}

function registryKey(host: string): string {
  return registryHost(`${host}/any`);
}
