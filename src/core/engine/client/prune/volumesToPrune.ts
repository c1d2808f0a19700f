import type { PruneItem } from '../../engineClient.ts';
import { toVolumeRecord } from '../../records/toVolumeRecord.ts';
import { withoutUndefined } from '../../records/withoutUndefined.ts';
import type { ApiVolume } from '../../wire/apiObjects.ts';
import { DISK_DEADLINE_MS } from '../deadlines.ts';
import { isMeant } from './isMeant.ts';
import { everyContainer, knowsAnonymousVolumes, type PruneQuestion } from './pruneQuestion.ts';

/** Local volumes that no container mounts: the anonymous ones, or all of them. */
export async function volumesToPrune(question: PruneQuestion): Promise<readonly PruneItem[]> {
  const { connection, options } = question;
  const request = { method: 'GET', path: '/volumes' } as const;
  const [answer, containers] = await Promise.all([
    connection.json(request, options) as Promise<
      { readonly Volumes?: readonly ApiVolume[] | null } | undefined
    >,
    everyContainer(question),
  ]);
  const used = new Set(containers.flatMap(({ Mounts }) => (Mounts ?? []).map(({ Name }) => Name)));
  const unused = (answer?.Volumes ?? []).filter(
    (volume) =>
      !used.has(volume.Name) &&
      (volume.Driver ?? 'local') === 'local' &&
      (question.all || isAnonymous(question, volume)) &&
      isMeant({ createdAt: 0, labels: volume.Labels ?? {} }, { labels: question.labels }),
  );
  if (unused.length === 0) return [];
  const bytes = await volumeBytes(question);
  return unused.map(({ Name }) =>
    withoutUndefined<PruneItem>({ id: Name, name: Name, bytes: bytes.get(Name) }),
  );
}

/** Newer engines go by their label alone. */
function isAnonymous(question: PruneQuestion, volume: ApiVolume): boolean {
  if (question.server.product === 'docker' && knowsAnonymousVolumes(question)) {
    return volume.Labels?.['com.docker.volume.anonymous'] !== undefined;
  }
  return toVolumeRecord(volume).anonymous;
}

/** Bytes by name, of those volumes that the engine can measure. */
export async function volumeBytes(
  question: Pick<PruneQuestion, 'connection' | 'options'>,
): Promise<ReadonlyMap<string, number>> {
  // Engines that do not know the parameter measure everything.
  const request = { method: 'GET', path: '/system/df', query: { type: 'volume' } } as const;
  const answer = (await question.connection.json(request, question.options, DISK_DEADLINE_MS)) as
    { readonly Volumes?: readonly ApiVolume[] | null } | undefined;
  const known = (answer?.Volumes ?? []).flatMap(({ Name, UsageData }) => {
    const size = UsageData?.Size ?? -1;
    return size < 0 ? [] : [[Name, size] as const];
  });
  return new Map(known);
}
