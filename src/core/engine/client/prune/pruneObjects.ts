import type { ObjectKind, PruneResult } from '../../engineClient.ts';
import { EngineError } from '../../engineError.ts';
import { prefixedId } from '../../records/toContainerRecord.ts';
import type { ApiImageSummary } from '../../wire/apiObjects.ts';
import { DISK_DEADLINE_MS } from '../deadlines.ts';
import type { EngineRequest } from '../engineConnection.ts';
import { objectPath } from '../objectPath.ts';
import { knowsAnonymousVolumes, type PruneQuestion } from './pruneQuestion.ts';
import { volumesToPrune } from './volumesToPrune.ts';

interface ApiPruneAnswer {
  readonly ContainersDeleted?: readonly string[] | null;
  readonly ImagesDeleted?: readonly { readonly Deleted?: string }[] | null;
  readonly VolumesDeleted?: readonly string[] | null;
  readonly NetworksDeleted?: readonly string[] | null;
  readonly SpaceReclaimed?: number;
}

export async function pruneObjects(
  kind: ObjectKind,
  question: PruneQuestion,
): Promise<PruneResult> {
  switch (kind) {
    case 'container':
      return toResult(await prune(question, '/containers/prune', {}), 'ContainersDeleted');
    case 'network':
      return toResult(await prune(question, '/networks/prune', {}), 'NetworksDeleted');
    case 'image':
      return await pruneImages(question);
    case 'volume':
      return await pruneVolumes(question);
  }
}

async function pruneImages(question: PruneQuestion): Promise<PruneResult> {
  const list: EngineRequest = { method: 'GET', path: '/images/json', query: { all: true } };
  const before = (await question.connection.json(list, question.options)) as
    readonly ApiImageSummary[] | undefined;
  const ids = new Set((before ?? []).map(({ Id }) => prefixedId(Id)));
  const filters = { dangling: [String(!question.all)] };
  const answer = await prune(question, '/images/prune', filters);
  // The engine names layers among the images that it has deleted.
  const removed = (answer.ImagesDeleted ?? [])
    .map(({ Deleted }) => prefixedId(Deleted ?? ''))
    .filter((id) => ids.has(id));
  return { removed, bytes: answer.SpaceReclaimed ?? 0 };
}

async function pruneVolumes(question: PruneQuestion): Promise<PruneResult> {
  const tellsApart = knowsAnonymousVolumes(question);
  if (!question.all && (!tellsApart || question.server.product === 'podman')) {
    // Asked to prune, such an engine takes the named volumes too.
    return await removeVolumes(question);
  }
  const filters = question.all && tellsApart ? { all: ['true'] } : {};
  return toResult(await prune(question, '/volumes/prune', filters), 'VolumesDeleted');
}

async function removeVolumes(question: PruneQuestion): Promise<PruneResult> {
  const removed: string[] = [];
  let bytes = 0;
  for (const item of await volumesToPrune(question)) {
    try {
      const path = objectPath('volume', item.id);
      await question.connection.json({ method: 'DELETE', path }, question.options);
      removed.push(item.id);
      bytes += item.bytes ?? 0;
    } catch (error) {
      // Taken into use, or removed by someone else, since the list was made.
      const passing = error instanceof EngineError && ['conflict', 'gone'].includes(error.kind);
      if (!passing) throw error;
    }
  }
  return { removed, bytes };
}

async function prune(
  { connection, options }: PruneQuestion,
  path: string,
  filters: object,
): Promise<ApiPruneAnswer> {
  const request: EngineRequest = { method: 'POST', path, query: { filters } };
  return (await connection.json(request, options, DISK_DEADLINE_MS)) ?? {};
}

function toResult(
  answer: ApiPruneAnswer,
  field: 'ContainersDeleted' | 'VolumesDeleted' | 'NetworksDeleted',
): PruneResult {
  return { removed: answer[field] ?? [], bytes: answer.SpaceReclaimed ?? 0 };
}
