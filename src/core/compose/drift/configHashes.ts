/** The label in which compose keeps the hash of the configuration that a container was created from. */
export const configHashLabel = 'com.docker.compose.config-hash';

/**
 * Reads what `docker compose --profile '*' config --hash '*'` prints: a line per service, its name and its hash. Lines
 * of another form (warnings) are skipped. Without the profiles, services that are not active seem to be removed.
 *
 * The hash is SHA-256 over the JSON that the CLI's own Go structures become (build, pull policy, scale, dependencies
 * and profiles left out): it changes with the fields that a version of compose knows, so only the CLI that created a
 * container can tell its hash.
 */
export function parseConfigHashes(output: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of output.split(/\r?\n/)) {
    const [, service, hash] = /^([\w.-]+)\s+([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    if (service !== undefined && hash !== undefined) found.set(service, hash);
  }
  return found;
}

/** `unknown`: nothing can be said, as for a container of an older compose without the label. */
export type Drift = 'same' | 'changed' | 'removed' | 'unknown';

/**
 * Whether a container is what its service is now.
 *
 * @param hashes of all services that the files define, from the same version of compose
 */
export function driftOf(
  service: string,
  label: string | undefined,
  hashes: ReadonlyMap<string, string>,
): Drift {
  if (hashes.size === 0) return 'unknown';
  const hash = hashes.get(service);
  if (hash === undefined) return 'removed';
  if (label === undefined || label === '') return 'unknown';
  return hash === label ? 'same' : 'changed';
}
