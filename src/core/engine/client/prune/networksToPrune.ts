import type { PruneItem } from '../../engineClient.ts';
import { toNetworkRecord } from '../../records/toNetworkRecord.ts';
import type { ApiContainerSummary } from '../../wire/apiContainer.ts';
import type { ApiNetwork } from '../../wire/apiObjects.ts';
import { isMeant } from './isMeant.ts';
import { everyContainer, type PruneQuestion } from './pruneQuestion.ts';

/**
 * Networks that the engine would remove. Docker looks at running containers only: a network of a stopped one goes too.
 */
export async function networksToPrune(question: PruneQuestion): Promise<readonly PruneItem[]> {
  const { connection, server, options } = question;
  const request = { method: 'GET', path: '/networks' } as const;
  const answer = ((await connection.json(request, options)) ?? []) as readonly ApiNetwork[];
  const custom = answer
    .map((network) => toNetworkRecord(network, server.product))
    .filter(
      ({ builtIn, createdAt, labels }) => !builtIn && isMeant({ createdAt, labels }, question),
    );
  if (custom.length === 0) return [];
  const used = new Set((await everyContainer(question)).flatMap(usedNetworks));
  return custom.filter(({ name }) => !used.has(name)).map(({ id, name }) => ({ id, name }));

  function usedNetworks({ NetworkSettings }: ApiContainerSummary): readonly string[] {
    return Object.entries(NetworkSettings?.Networks ?? {})
      .filter(([, settings]) => server.product === 'podman' || Boolean(settings?.EndpointID))
      .map(([name]) => name);
  }
}
