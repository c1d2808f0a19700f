import type { PruneItem } from '../../engineClient.ts';
import { toContainerRecord } from '../../records/toContainerRecord.ts';
import { withoutUndefined } from '../../records/withoutUndefined.ts';
import type { ApiContainerSummary } from '../../wire/apiContainer.ts';
import { DISK_DEADLINE_MS } from '../deadlines.ts';
import type { PruneQuestion } from './pruneQuestion.ts';

/** Stopped containers, each with the bytes of its writable layer. */
export async function containersToPrune({
  connection,
  options,
}: PruneQuestion): Promise<readonly PruneItem[]> {
  const filters = { status: ['created', 'exited', 'dead'] };
  const query = { all: true, size: true, filters };
  const request = { method: 'GET', path: '/containers/json', query } as const;
  const answer = await connection.json(request, options, DISK_DEADLINE_MS);
  return ((answer ?? []) as readonly ApiContainerSummary[]).map((container) =>
    withoutUndefined<PruneItem>({
      id: container.Id,
      name: toContainerRecord(container, 0).name,
      // Left out by the engine when it is zero.
      bytes: container.SizeRw ?? 0,
    }),
  );
}
