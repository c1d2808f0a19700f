import type { ArchiveBlobs } from './archiveBlobs.ts';
import { blobName } from './archiveBlobs.ts';
import type { JsonRecord } from './jsonValue.ts';
import { asRecord, asRecords, asText } from './jsonValue.ts';

export interface Platform {
  readonly os: string;
  /** As Go names it: `amd64`, `arm64`. */
  readonly architecture: string;
}

export interface ImageManifest {
  readonly digest: string;
  readonly document: JsonRecord;
  /** Manifests that stand beside it in its index and attest something about it. */
  readonly attestations: readonly string[];
}

const attestationType = 'attestation-manifest';

/**
 * The image manifest that `document` is or, for an index, leads to: the one for `platform`, else for this machine,
 * else the first whose manifest is at hand. Attestations are never images, whatever their media type.
 */
export function imageManifest(
  blobs: ArchiveBlobs<unknown>,
  document: JsonRecord | undefined,
  digest: string,
  platform?: Platform,
): ImageManifest | undefined {
  if (document === undefined) return undefined;
  if (asRecord(document['config']) !== undefined) return { digest, document, attestations: [] };
  const listed = asRecords(document['manifests']);
  const images = listed.filter((entry) => !isAttestation(entry));
  const found = sorted(images, platform).flatMap((entry) => {
    const entryDigest = asText(entry['digest']) ?? '';
    const inner = asRecord(blobs.document(blobName(entryDigest)));
    return imageManifest(blobs, inner, entryDigest, platform) ?? [];
  })[0];
  if (found === undefined) return undefined;
  const attestations = listed
    .filter((entry) => isAttestation(entry) && subjectOf(entry) === found.digest)
    .map((entry) => asText(entry['digest']) ?? '');
  return { ...found, attestations: [...found.attestations, ...attestations] };
}

/** The names of the blobs in which a manifest's attestations say how it was built. */
export function provenanceNames(
  blobs: ArchiveBlobs<unknown>,
  manifest: ImageManifest,
): readonly string[] {
  return manifest.attestations.flatMap((digest) =>
    asRecords(asRecord(blobs.document(blobName(digest)))?.['layers'])
      .filter((layer) => predicateOf(layer).startsWith('https://slsa.dev/provenance/'))
      .map((layer) => blobName(asText(layer['digest']) ?? '')),
  );
}

function sorted(entries: readonly JsonRecord[], wanted?: Platform): readonly JsonRecord[] {
  const architecture = wanted?.architecture ?? (process.arch === 'x64' ? 'amd64' : process.arch);
  const os = wanted?.os ?? 'linux';
  const rank = (entry: JsonRecord): number => {
    const platform = asRecord(entry['platform']);
    return platform?.['architecture'] === architecture && platform['os'] === os ? 0 : 1;
  };
  return entries.toSorted((left, right) => rank(left) - rank(right));
}

function isAttestation(entry: JsonRecord): boolean {
  return asRecord(entry['annotations'])?.['vnd.docker.reference.type'] === attestationType;
}

function subjectOf(entry: JsonRecord): string | undefined {
  return asText(asRecord(entry['annotations'])?.['vnd.docker.reference.digest']);
}

function predicateOf(layer: JsonRecord): string {
  return asText(asRecord(layer['annotations'])?.['in-toto.io/predicate-type']) ?? '';
}
