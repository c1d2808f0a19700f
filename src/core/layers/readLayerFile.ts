import { ArchiveReader } from './archive/archiveReader.ts';
import { blobName } from './archive/archiveBlobs.ts';
import { FileCollector } from './archive/fileCollector.ts';
import type { ImageChoice } from './archive/locateImage.ts';
import { locateImage } from './archive/locateImage.ts';
import { readBytes } from './archive/readBytes.ts';

export interface LayerFile {
  /** Index of the layer that holds the bytes, base first. */
  readonly layer: number;
  /** That layer's digest as it is stored: where the archive names blobs by it, reading ends with the blob. */
  readonly blobDigest: string;
  /** Under the name that brought the bytes, for a hard link its target. */
  readonly path: string;
}

export interface ReadFileOptions {
  readonly choice?: ImageChoice;
  /** Larger files are not read. */
  readonly limitBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * The content of one file of an image, out of an archive stream and without a container. Undefined when the layer has
 * no such file, or a larger one than the limit. Rejects with a {@link LayersError}.
 */
export async function readLayerFile(
  source: AsyncIterable<Uint8Array>,
  file: LayerFile,
  options: ReadFileOptions,
): Promise<Uint8Array | undefined> {
  const { choice = {}, limitBytes, signal } = options;
  const stored = blobName(file.blobDigest);
  const reader = new ArchiveReader<Uint8Array | undefined>({
    layerSink: () => {
      const collector = new FileCollector(file.path, limitBytes);
      return { entries: collector, finish: () => collector.content() };
    },
  });
  const isEnough = () => reader.blobs.has(stored);
  await readBytes(source, reader, { ...(signal && { signal }), isEnough });
  const name = reader.blobs.has(stored)
    ? stored
    : (locateImage(reader.blobs, choice).layers[file.layer] ?? '');
  const blob = reader.blobs.get(name);
  return blob?.kind === 'layer' ? blob.layer : undefined;
}
