/** The repository as its registry calls it: Docker Hub keeps official images in `library`. */
export function pathOf(host: string, repository: string): string {
  const path = repository.startsWith(`${host}/`) ? repository.slice(host.length + 1) : repository;
  return host === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
}
