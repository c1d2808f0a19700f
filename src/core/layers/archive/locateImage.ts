import { LayersError } from '../layersError.ts';
import type { ArchiveBlobs } from './archiveBlobs.ts';
import { blobName } from './archiveBlobs.ts';
import type { LayeredImageConfig } from './imageConfig.ts';
import { imageConfig } from './imageConfig.ts';
import { asRecord, asRecords, asText, asTexts } from './jsonValue.ts';
import type { JsonRecord } from './jsonValue.ts';
import type { ImageManifest, Platform } from './ociIndex.ts';
import { imageManifest, provenanceNames } from './ociIndex.ts';

/** Where an archive holds the parts of one image. */
export interface LocatedImage {
  readonly config: LayeredImageConfig;
  /** Digest of the configuration: the image's id for engines that keep images in the classic store. */
  readonly configDigest: string;
  readonly tags: readonly string[];
  /** Names of the layers' blobs, base first; as many as there are diff ids. */
  readonly layers: readonly string[];
  /** Names of the blobs with build provenance attached to the image. */
  readonly provenance: readonly string[];
  /** Names of the manifests that lead to them. */
  readonly attestations: readonly string[];
}

export interface ImageChoice {
  /** Digest of an index, a manifest or a configuration. */
  readonly digest?: string;
  /** One of the names that the archive lists; the first image otherwise. */
  readonly tag?: string;
  readonly platform?: Platform;
}

/** Finds an image by its digest alone, which works before `index.json` and `manifest.json` have passed. */
export function locateByDigest(
  blobs: ArchiveBlobs<unknown>,
  digest: string,
  platform?: Platform,
): LocatedImage | undefined {
  const document = blobs.document(blobName(digest));
  const config = imageConfig(document);
  if (config !== undefined) {
    // An engine with the classic store names uncompressed layers by their own digests.
    const layers = config.diffIds.map(blobName);
    return { config, configDigest: digest, tags: [], layers, provenance: [], attestations: [] };
  }
  const manifest = imageManifest(blobs, asRecord(document), digest, platform);
  return manifest && fromManifest(blobs, manifest);
}

/** Finds an image in an archive that has been read in full. Throws a {@link LayersError}. */
export function locateImage(blobs: ArchiveBlobs<unknown>, choice: ImageChoice): LocatedImage {
  const index = asRecord(blobs.document('index.json'));
  const listed = asRecords(blobs.document('manifest.json'));
  if (index === undefined && listed.length === 0) {
    throw new LayersError('notAnImage', 'neither manifest.json nor index.json');
  }
  const manifest = imageManifest(blobs, index, 'index.json', choice.platform);
  const byDigest =
    choice.digest === undefined ? undefined : locateByDigest(blobs, choice.digest, choice.platform);
  if (byDigest !== undefined && byDigest.layers.every((name) => blobs.has(name))) {
    return { ...byDigest, tags: tagsOf(listed, byDigest.configDigest) };
  }
  const entry = choose(listed, choice);
  const located =
    entry === undefined
      ? manifest && fromManifest(blobs, manifest)
      : fromListed(blobs, entry, listed.length === 1 ? manifest : undefined);
  if (located === undefined) {
    throw new LayersError('contentMissing', 'the image has no readable configuration');
  }
  return located;
}

function choose(listed: readonly JsonRecord[], choice: ImageChoice): JsonRecord | undefined {
  const { tag } = choice;
  if (tag === undefined || listed.length === 0) return listed[0];
  const entry = listed.find((image) => asTexts(image['RepoTags']).includes(tag));
  if (entry === undefined) throw new LayersError('noSuchImage', tag);
  return entry;
}

function fromListed(
  blobs: ArchiveBlobs<unknown>,
  entry: JsonRecord,
  manifest: ImageManifest | undefined,
): LocatedImage | undefined {
  const configName = asText(entry['Config']) ?? '';
  const config = imageConfig(blobs.document(configName));
  if (config === undefined) return undefined;
  const hex = /([0-9a-f]{64})(\.json)?$/.exec(configName)?.[1];
  return {
    config,
    configDigest: hex === undefined ? configName : `sha256:${hex}`,
    tags: asTexts(entry['RepoTags']),
    layers: asTexts(entry['Layers']),
    ...attestedBy(blobs, manifest),
  };
}

function fromManifest(
  blobs: ArchiveBlobs<unknown>,
  manifest: ImageManifest,
): LocatedImage | undefined {
  const { document } = manifest;
  const configDigest = asText(asRecord(document['config'])?.['digest']) ?? '';
  const config = imageConfig(blobs.document(blobName(configDigest)));
  if (config === undefined) return undefined;
  const layers = asRecords(document['layers']).map((layer) =>
    blobName(asText(layer['digest']) ?? ''),
  );
  return { config, configDigest, tags: [], layers, ...attestedBy(blobs, manifest) };
}

function attestedBy(
  blobs: ArchiveBlobs<unknown>,
  manifest: ImageManifest | undefined,
): Pick<LocatedImage, 'provenance' | 'attestations'> {
  if (manifest === undefined) return { provenance: [], attestations: [] };
  return {
    provenance: provenanceNames(blobs, manifest),
    attestations: manifest.attestations.map(blobName),
  };
}

function tagsOf(listed: readonly JsonRecord[], configDigest: string): readonly string[] {
  const hex = configDigest.replace(/^sha256:/, '');
  const entry = listed.find((image) => (asText(image['Config']) ?? '').includes(hex));
  return asTexts(entry?.['RepoTags']);
}
