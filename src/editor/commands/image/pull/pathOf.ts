/** The repository as its registry calls it: Docker Hub keeps official images in `library`. */
export function pathOf(host: string, repository: string): string {
  if (host !== 'docker.io')
    return repository.startsWith(`${host}/`) ? repository.slice(host.length + 1) : repository;
  const path = repository.replace(/^(?:index\.)?docker\.io\//, '');
  return path.includes('/') ? path : `library/${path}`;
}
