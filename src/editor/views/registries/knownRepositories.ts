import type { Services } from '../../host/services.ts';
import { hostOfReference } from '../../host/registries/hostOfReference.ts';

/** Repositories of a registry that the engine has images of: what one can look into where a registry has no list. */
export async function knownRepositories(
  { engine, log }: Pick<Services, 'engine' | 'log'>,
  host: string,
): Promise<readonly string[]> {
  try {
    const images = await (await engine.client()).listImages();
    const names = images
      .flatMap(({ tags }) => tags)
      .filter((reference) => hostOfReference(reference) === host)
      .map((reference) => repositoryOf(host, reference));
    return [...new Set(names)].toSorted();
  } catch (error) {
    // Without an engine there is just less to see.
    log.debug('Images of the engine', error);
    return [];
  }
}

function repositoryOf(host: string, reference: string): string {
  const path = reference.replace(/^(?:index\.)?docker\.io\//, '').replace(/:[^:/]+$/, '');
  const own = path.startsWith(`${host}/`) ? path.slice(host.length + 1) : path;
  return host === 'docker.io' && !own.includes('/') ? `library/${own}` : own;
}
