import type { RegistryRow } from './row.ts';

/** What an engine is asked for to get what the row stands for; undefined for rows that are no image. */
export function registryReference(row: RegistryRow): string | undefined {
  switch (row.kind) {
    case 'repository':
      return repositoryName(row);
    case 'registryTag':
      return `${repositoryName(row)}:${row.tag}`;
    case 'platform':
      return `${repositoryName(row)}@${row.platform.digest}`;
    default:
      return undefined;
  }
}

/** Docker Hub's images are known without its host, and official ones without `library`. */
export function repositoryName({
  host,
  repository,
}: {
  readonly host: string;
  readonly repository: string;
}): string {
  return host === 'docker.io' ? repository.replace(/^library\//, '') : `${host}/${repository}`;
}
