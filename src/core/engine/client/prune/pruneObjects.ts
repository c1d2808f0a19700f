import type { ObjectKind, PruneItem, PruneResult } from '../../engineClient.ts';
import { EngineError } from '../../engineError.ts';
import { prefixedId } from '../../records/toContainerRecord.ts';
import { namedOnly } from '../../records/toImageRecord.ts';
import type { ApiImageSummary } from '../../wire/apiObjects.ts';
import { DISK_DEADLINE_MS } from '../deadlines.ts';
import type { EngineRequest } from '../engineConnection.ts';
import { objectPath } from '../objectPath.ts';
import { knowsAnonymousVolumes, type PruneQuestion } from './pruneQuestion.ts';
import { imagesToPrune } from './imagesToPrune.ts';
import { isNarrowed, narrowingFilters } from './isMeant.ts';
import { networksToPrune } from './networksToPrune.ts';
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
      return await pruneNetworks(question);
    case 'image':
      return await pruneImages(question);
    case 'volume':
      return await pruneVolumes(question);
  }
}

async function pruneImages(question: PruneQuestion): Promise<PruneResult> {
  const { createdBefore, labels = [] } = question;
  const isNarrowed = createdBefore !== undefined || labels.length > 0;
  if ((question.all || isNarrowed) && question.server.product === 'podman') {
    // Its Docker-compatible API prunes dangling images only, and those by filters of its own. Tag by tag, since by force it would
    // take a container along that has just been made from the image.
    const items = await imagesToPrune(question);
    const images = await listImages(question);
    const tags = new Map(images.map((image) => [prefixedId(image.Id), namedOnly(image.RepoTags)]));
    return await removeEach('image', question, items, ({ id }) => {
      const names = tags.get(id) ?? [];
      return names.length > 0 ? names : [id];
    });
  }
  const ids = new Set((await listImages(question)).map(({ Id }) => prefixedId(Id)));
  const filters = {
    dangling: [String(!question.all)],
    ...(createdBefore !== undefined && { until: [String(createdBefore)] }),
    ...(labels.length > 0 && { label: labels }),
  };
  const answer = await prune(question, '/images/prune', { filters });
  // Among what it has deleted the engine names layers, and the intermediate images of old builds.
  const removed = (answer.ImagesDeleted ?? [])
    .map(({ Deleted }) => prefixedId(Deleted ?? ''))
    .filter((id) => ids.has(id));
  return { removed, bytes: answer.SpaceReclaimed ?? 0 };
}

async function listImages({
  connection,
  options,
}: PruneQuestion): Promise<readonly ApiImageSummary[]> {
  const answer = await connection.json({ method: 'GET', path: '/images/json' }, options);
  return (answer ?? []) as readonly ApiImageSummary[];
}

async function pruneNetworks(question: PruneQuestion): Promise<PruneResult> {
  if (isNarrowed(question) && question.server.product === 'podman') {
    const items = await networksToPrune(question);
    const { removed, bytes } = await removeEach('network', question, items);
    const nameOf = new Map(items.map(({ id, name }) => [id, name]));
    return { removed: removed.map((id) => nameOf.get(id) ?? id), bytes };
  }
  const filters = narrowingFilters(question);
  return toResult(await prune(question, '/networks/prune', { filters }), 'NetworksDeleted');
}

async function pruneVolumes(question: PruneQuestion): Promise<PruneResult> {
  const tellsApart = knowsAnonymousVolumes(question);
  const isPodman = question.server.product === 'podman';
  if (question.all ? isPodman && isNarrowed(question) : isPodman || !tellsApart) {
    // Asked to prune, such an engine takes the named volumes too, or has filters of its own.
    return await removeEach('volume', question, await volumesToPrune(question));
  }
  const filters = {
    ...(question.all && tellsApart && { all: ['true'] }),
    // Volumes have no age for an engine.
    ...narrowingFilters({ ...question, createdBefore: undefined }),
  };
  return toResult(await prune(question, '/volumes/prune', { filters }), 'VolumesDeleted');
}

async function removeEach(
  kind: ObjectKind,
  { connection, options }: PruneQuestion,
  items: readonly PruneItem[],
  referencesOf: (item: PruneItem) => readonly string[] = ({ id }) => [id],
): Promise<PruneResult> {
  const removed: string[] = [];
  let bytes = 0;
  for (const item of items) {
    try {
      for (const reference of referencesOf(item)) {
        const path = objectPath(kind, reference);
        await connection.json({ method: 'DELETE', path }, options);
      }
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
  query: NonNullable<EngineRequest['query']>,
): Promise<ApiPruneAnswer> {
  const request: EngineRequest = { method: 'POST', path, query };
  return (await connection.json(request, options, DISK_DEADLINE_MS)) ?? {};
}

function toResult(
  answer: ApiPruneAnswer,
  field: 'ContainersDeleted' | 'VolumesDeleted' | 'NetworksDeleted',
): PruneResult {
  return { removed: answer[field] ?? [], bytes: answer.SpaceReclaimed ?? 0 };
}
