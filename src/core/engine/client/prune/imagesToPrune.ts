import type { PruneItem } from '../../engineClient.ts';
import { freedBytes, type LayeredImage } from '../../records/freedBytes.ts';
import { layerSizes, type ApiHistoryEntry } from '../../records/layerSizes.ts';
import { prefixedId } from '../../records/toContainerRecord.ts';
import { toImageRecord } from '../../records/toImageRecord.ts';
import type { ApiImage } from '../../wire/apiContainerInspect.ts';
import type { ApiImageSummary } from '../../wire/apiObjects.ts';
import { objectPath } from '../objectPath.ts';
import { isMeant } from './isMeant.ts';
import { everyContainer, type PruneQuestion } from './pruneQuestion.ts';

/** Images that no container was made from: the dangling ones, or all; each with the bytes that only it frees. */
export async function imagesToPrune(question: PruneQuestion): Promise<readonly PruneItem[]> {
  const [images, dangling, containers] = await Promise.all([
    listImages(question, undefined),
    question.all ? [] : listImages(question, { dangling: ['true'] }),
    everyContainer(question),
  ]);
  const used = new Set(containers.map(({ ImageID }) => prefixedId(ImageID ?? '')));
  const scope = new Set((question.all ? images : dangling).map(({ Id }) => prefixedId(Id)));
  const goes = (image: ApiImageSummary): boolean => {
    const id = prefixedId(image.Id);
    return scope.has(id) && !used.has(id) && isMeant(toMeant(image), question);
  };
  const going = images.filter(goes);
  if (going.length === 0) return [];
  const staying = images.filter((image) => !goes(image));
  const bytes = freedBytes(
    await Promise.all(going.map((image) => readLayers(question, image))),
    await Promise.all(staying.map(async ({ Id }) => await readChain(question, Id))),
  );
  return going.map((image, index) => {
    const { id, tags } = toImageRecord(image);
    return { id, name: tags.join(', ') || shortId(id), bytes: bytes[index] ?? 0 };
  });
}

function toMeant({ Created, Labels }: ApiImageSummary): Parameters<typeof isMeant>[0] {
  return { createdAt: Created ?? 0, labels: Labels ?? {} };
}

async function listImages(
  { connection, options }: PruneQuestion,
  filters: object | undefined,
): Promise<readonly ApiImageSummary[]> {
  const request = { method: 'GET', path: '/images/json', query: { filters } } as const;
  return ((await connection.json(request, options)) ?? []) as readonly ApiImageSummary[];
}

async function readLayers(question: PruneQuestion, image: ApiImageSummary): Promise<LayeredImage> {
  const { connection, options } = question;
  const path = objectPath('image', image.Id, '/history');
  const [layers, history] = await Promise.all([
    readChain(question, image.Id),
    connection.json({ method: 'GET', path }, options) as Promise<readonly ApiHistoryEntry[]>,
  ]);
  return { layers, sizes: layerSizes(history, layers.length), size: image.Size ?? 0 };
}

async function readChain(
  { connection, options }: PruneQuestion,
  id: string,
): Promise<readonly string[]> {
  const path = objectPath('image', id, '/json');
  const image = (await connection.json({ method: 'GET', path }, options)) as ApiImage;
  return image.RootFS?.Layers ?? [];
}

function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
