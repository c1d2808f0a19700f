/** The registry of an image reference, as it is listed: `docker.io` where it names none. */
export function hostOfReference(reference: string): string {
  const slash = reference.indexOf('/');
  const first = slash === -1 ? '' : reference.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost';
  return !isHost || first === 'index.docker.io' ? 'docker.io' : first;
}
