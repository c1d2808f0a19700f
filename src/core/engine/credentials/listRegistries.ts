import { readCliCredentials } from './cliCredentials.ts';
import { listHelper } from './credentialHelper.ts';
import type { CredentialSources } from './findCredentials.ts';
import { hostOfKey } from './registryHost.ts';

/**
 * The registries that docker's configuration knows, Docker Hub as `docker.io`: those of `auths` and `credHelpers`, and those
 * that the common store keeps. A store that fails adds none.
 *
 * @throws EngineError of kind `rejected` for a configuration that is not JSON
 */
export async function listRegistries({
  env = process.env,
  signal,
}: CredentialSources = {}): Promise<readonly string[]> {
  const { auths = {}, credHelpers = {}, credsStore = '' } = await readCliCredentials(env);
  const stored =
    credsStore === '' ? [] : await listHelper(credsStore, { env, signal }).catch(() => []);
  const keys = [...Object.keys(auths), ...Object.keys(credHelpers), ...stored];
  // Docker Hub's tokens stand beside its password under keys of their own.
  const hosts = keys.filter((key) => !/\/(?:access|refresh)-token$/.test(key)).map(hostOfKey);
  const names = hosts.map((host) => (host === 'index.docker.io' ? 'docker.io' : host));
  return [...new Set(names)].filter((host) => host !== '').toSorted();
}
