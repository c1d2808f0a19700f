import type { PruneItem } from '../../engineClient.ts';
import { toNetworkRecord } from '../../records/toNetworkRecord.ts';
import type { ApiNetwork } from '../../wire/apiObjects.ts';
import { everyContainer, type PruneQuestion } from './pruneQuestion.ts';

/**
 * Networks that the engine would remove. Docker looks at running containers only: a network of a stopped one goes too.
 */
export async function networksToPrune(question: PruneQuestion): Promise<readonly PruneItem[]> {
  const { connection, server, options } = question;
  const query = server.product === 'docker' ? { filters: { dangling: ['true'] } } : {};
  const request = { method: 'GET', path: '/networks', query } as const;
  const answer = ((await connection.json(request, options)) ?? []) as readonly ApiNetwork[];
  const custom = answer
    .map((network) => toNetworkRecord(network, server.product))
    .filter(({ builtIn }) => !builtIn)
    .map(({ id, name }) => ({ id, name }));
  if (server.product === 'docker' || custom.length === 0) return custom;
  const used = new Set(
    (await everyContainer(question)).flatMap(({ NetworkSettings }) =>
      Object.keys(NetworkSettings?.Networks ?? {}),
    ),
  );
  return custom.filter(({ name }) => !used.has(name));
}
