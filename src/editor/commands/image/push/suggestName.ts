import { parseImageReference } from '../../../../core/model/imageReference.ts';
import { hostOfReference } from '../../../host/registries/hostOfReference.ts';

/** The image's name in another registry: in the user's own space where registries have these. */
export function suggestName(host: string, reference: string, user: string | undefined): string {
  const { repository = reference, tag = 'latest' } = parseImageReference(reference) ?? {};
  const from = hostOfReference(reference);
  const path = repository.startsWith(`${from}/`) ? repository.slice(from.length + 1) : repository;
  const name = path.replace(/^library\//, '');
  const ownSpace = (host === 'docker.io' || host === 'ghcr.io') && !name.includes('/');
  const inSpace = ownSpace && user !== undefined ? `${user.toLowerCase()}/${name}` : name;
  return `${host === 'docker.io' ? '' : `${host}/`}${inSpace}:${tag}`;
}
