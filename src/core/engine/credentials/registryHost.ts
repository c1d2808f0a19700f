/** The key under which the docker CLI keeps Docker Hub's credentials. */
export const HUB_KEY = 'https://index.docker.io/v1/';

/** The registry of a reference, as credentials are kept for it: `ghcr.io`, `host:5000`, or Docker Hub's key. */
export function registryHost(reference: string): string {
  const slash = reference.indexOf('/');
  const first = slash === -1 ? '' : reference.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  if (!isHost || first === 'docker.io' || first === 'index.docker.io') return HUB_KEY;
  return first;
}

/** Older keys are addresses with a scheme and a path. */
export function hostOfKey(key: string): string {
  const host = key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
  return host === 'index.docker.io' || host === 'docker.io' ? 'index.docker.io' : host;
}
