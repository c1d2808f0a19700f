import { ArchiveReader } from './archive/archiveReader.ts';
import type { ArchiveBlobs } from './archive/archiveBlobs.ts';
import { digestOfBlob } from './archive/archiveBlobs.ts';
import type { LayerSink } from './archive/blobReader.ts';
import { loadContentHash } from './archive/contentHash.ts';
import { LayerCollector } from './archive/layerCollector.ts';
import type { ImageChoice, LocatedImage } from './archive/locateImage.ts';
import { locateByDigest, locateImage } from './archive/locateImage.ts';
import type { ReadOptions } from './archive/readBytes.ts';
import { readBytes } from './archive/readBytes.ts';
import type { LayerContents } from './contents/layerContents.ts';
import { PathTable } from './contents/pathTable.ts';
import type { ImageLayer, LayeredImage } from './layeredImage.ts';
import { LayersError } from './layersError.ts';

/** Layer contents from earlier readings, such as `LayerCache`. */
export interface LayerStore {
  /** Whether the layer with that digest, as stored or uncompressed, is at hand. Asked in the middle of a stream. */
  has(digest: string): boolean;
  load(digest: string, paths: PathTable): Promise<LayerContents | undefined>;
  save(digest: string, contents: LayerContents, paths: PathTable): Promise<void>;
}

export interface ReadImageOptions extends Omit<ReadOptions, 'isEnough'> {
  readonly choice?: ImageChoice;
  readonly store?: LayerStore | undefined;
}

/**
 * Reads an image from an archive stream in one pass. Memory grows with the number of files, not with their size. The
 * stream is left as soon as all parts of `choice.digest` have passed. Rejects with a {@link LayersError}.
 */
export async function readImage(
  source: AsyncIterable<Uint8Array>,
  options: ReadImageOptions = {},
): Promise<LayeredImage> {
  const paths = new PathTable();
  const createHash = await loadContentHash();
  const { choice = {}, store } = options;
  let early: LocatedImage | undefined;
  const reader = new ArchiveReader<LayerContents>({
    layerSink: () => collectorSink(new LayerCollector(paths, createHash())),
    isKnown: (digest) => store?.has(digest) ?? false,
    onBlob: (blobs) => (early ??= completeImage(blobs, choice)),
  });
  await readBytes(source, reader, { ...options, isEnough: () => early !== undefined });
  const located = early ?? locateImage(reader.blobs, choice);
  return {
    id: choice.digest ?? located.configDigest,
    configDigest: located.configDigest,
    tags: located.tags,
    config: located.config,
    paths,
    layers: await layersOf(located, reader.blobs, paths, store),
    provenance: located.provenance.flatMap((name) => reader.blobs.document(name) ?? []),
  };
}

/**
 * {@link readImage} with a stream that can be opened again: should the store have lost a layer that it said it had,
 * the image is read once more without it.
 */
export async function readImageAgain(
  open: () => Promise<AsyncIterable<Uint8Array>>,
  options: ReadImageOptions = {},
): Promise<LayeredImage> {
  try {
    return await readImage(await open(), options);
  } catch (error) {
    if (!(error instanceof LayersError) || error.kind !== 'cacheLost') throw error;
    return readImage(await open(), { ...options, store: undefined });
  }
}

function collectorSink(collector: LayerCollector): LayerSink<LayerContents> {
  return { entries: collector, finish: () => collector.contents() };
}

/** The wanted image, once nothing of it is missing. */
function completeImage(
  blobs: ArchiveBlobs<LayerContents>,
  choice: ImageChoice,
): LocatedImage | undefined {
  if (choice.digest === undefined) return undefined;
  const located = locateByDigest(blobs, choice.digest, choice.platform);
  if (located === undefined) return undefined;
  const needed = [...located.layers, ...located.attestations, ...located.provenance];
  return needed.every((name) => blobs.has(name)) ? located : undefined;
}

async function layersOf(
  located: LocatedImage,
  blobs: ArchiveBlobs<LayerContents>,
  paths: PathTable,
  store: LayerStore | undefined,
): Promise<readonly ImageLayer[]> {
  const { diffIds } = located.config;
  if (located.layers.length !== diffIds.length) {
    throw new LayersError('corrupt', 'manifest and configuration disagree about the layers');
  }
  const layers: ImageLayer[] = [];
  for (const [index, name] of located.layers.entries()) {
    const digest = diffIds[index] ?? '';
    const blobDigest = digestOfBlob(name) ?? digest;
    const blob = blobs.get(name);
    const contents =
      blob?.kind === 'layer' ? blob.layer : blob && (await store?.load(blobDigest, paths));
    if (blob?.kind !== 'layer' && blob?.kind !== 'known') {
      throw new LayersError('contentMissing', digest);
    }
    if (contents === undefined) throw new LayersError('cacheLost', blobDigest);
    if (blob.kind === 'layer') await store?.save(blobDigest, contents, paths);
    layers.push({ digest, blobDigest, archiveBytes: blob.archiveBytes, contents });
  }
  return layers;
}
