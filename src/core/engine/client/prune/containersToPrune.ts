import type { PruneItem } from '../../engineClient.ts';
import { toContainerRecord } from '../../records/toContainerRecord.ts';
import type { ApiContainerSummary } from '../../wire/apiContainer.ts';
import { DISK_DEADLINE_MS } from '../deadlines.ts';
import type { PruneQuestion } from './pruneQuestion.ts';

const STOPPED: ReadonlySet<string> = new Set(['created', 'exited', 'dead']);

/** Stopped containers, each with the bytes of its writable layer. */
export async function containersToPrune({
  connection,
  server,
  options,
}: PruneQuestion): Promise<readonly PruneItem[]> {
  // The filter spares Docker the measuring of running ones; Podman rejects states that it does not know.
  const filters = server.product === 'docker' ? { status: [...STOPPED] } : undefined;
  const query = { all: true, size: true, filters };
  const request = { method: 'GET', path: '/containers/json', query } as const;
  const answer = await connection.json(request, options, DISK_DEADLINE_MS);
  return ((answer ?? []) as readonly ApiContainerSummary[]).flatMap((container) => {
    const { id, name, state } = toContainerRecord(container, 0);
    // The engine leaves out the size when it is zero.
    return STOPPED.has(state) ? [{ id, name, bytes: container.SizeRw ?? 0 }] : [];
  });
}
