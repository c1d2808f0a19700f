import { createHash } from 'node:crypto';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { Header } from 'tar-stream';
import { pack } from 'tar-stream';
import { loadContentHash } from '../../../../src/core/layers/archive/contentHash.ts';
import { LayerCollector } from '../../../../src/core/layers/archive/layerCollector.ts';
import { TarParser } from '../../../../src/core/layers/archive/tarParser.ts';
import type { LayerContents } from '../../../../src/core/layers/contents/layerContents.ts';
import { PathTable } from '../../../../src/core/layers/contents/pathTable.ts';

/** An entry of a layer: a name ending in `/` is a folder, a string or buffer is a file's content. */
export interface FixtureEntry extends Partial<Header> {
  readonly name: string;
  readonly content?: string | Uint8Array;
}

export async function tarOf(entries: readonly FixtureEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const { content, ...given } of entries) {
    const header = { mtime: new Date(0), ...given };
    const type = header.type ?? (header.name.endsWith('/') ? 'directory' : 'file');
    if (type === 'file') archive.entry({ ...header, type }, Buffer.from(content ?? ''));
    else archive.entry({ ...header, type });
  }
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The layers' contents, read as an image's would be. */
export async function layersOf(
  ...layers: readonly (readonly FixtureEntry[])[]
): Promise<{ readonly paths: PathTable; readonly layers: readonly LayerContents[] }> {
  const paths = new PathTable();
  const createHash = await loadContentHash();
  const contents: LayerContents[] = [];
  for (const entries of layers) {
    const collector = new LayerCollector(paths, createHash());
    const parser = new TarParser(collector);
    parser.write(await tarOf(entries));
    parser.end();
    contents.push(collector.contents());
  }
  return { paths, layers: contents };
}

export interface FixtureHistory {
  readonly created_by: string;
  readonly empty_layer?: boolean;
  readonly comment?: string;
}

export interface FixtureImage {
  readonly layers: readonly (readonly FixtureEntry[])[];
  readonly history?: readonly FixtureHistory[];
  readonly tags?: readonly string[];
  readonly compression?: 'none' | 'gzip' | 'zstd';
}

interface Blob {
  readonly digest: string;
  readonly bytes: Buffer;
}

async function blobsOf(image: FixtureImage) {
  const tars = await Promise.all(image.layers.map(tarOf));
  const layers = tars.map((tar) => blob(compressed(tar, image.compression ?? 'none')));
  const history = image.history ?? tars.map((_, index) => ({ created_by: `step ${index}` }));
  const rootfs = { type: 'layers', diff_ids: tars.map((tar) => blob(tar).digest) };
  const config = blob(json({ architecture: 'amd64', os: 'linux', config: {}, rootfs, history }));
  return { layers, config };
}

/** What engines write since 25.0: an OCI layout with a manifest.json beside it, blobs first. */
export async function ociArchive(image: FixtureImage): Promise<Buffer> {
  const { layers, config } = await blobsOf(image);
  const manifest = blob(
    json({
      schemaVersion: 2,
      config: { digest: config.digest, size: config.bytes.length },
      layers: layers.map(({ digest, bytes }) => ({ digest, size: bytes.length })),
    }),
  );
  const all = [
    ...new Map([...layers, config, manifest].map((each) => [each.digest, each])).values(),
  ];
  all.sort((left, right) => left.digest.localeCompare(right.digest));
  return tarOf([
    ...all.map(({ digest, bytes }) => ({ name: pathOf(digest), content: bytes })),
    {
      name: 'index.json',
      content: json({ manifests: [{ digest: manifest.digest, size: manifest.bytes.length }] }),
    },
    {
      name: 'manifest.json',
      content: json([
        {
          Config: pathOf(config.digest),
          RepoTags: image.tags ?? [],
          Layers: layers.map(({ digest }) => pathOf(digest)),
        },
      ]),
    },
    { name: 'oci-layout', content: json({ imageLayoutVersion: '1.0.0' }) },
  ]);
}

/** What engines before 25.0 write: a folder per layer, and a link where a layer comes again. */
export async function dockerArchive(image: FixtureImage): Promise<Buffer> {
  const { layers, config } = await blobsOf(image);
  const seen = new Map<string, string>();
  const entries: FixtureEntry[] = layers.flatMap(({ digest, bytes }, index): FixtureEntry[] => {
    const folder = `${index}`.padStart(64, '0');
    const first = seen.get(digest);
    seen.set(digest, first ?? folder);
    const file = { name: `${folder}/layer.tar` };
    return [
      { name: `${folder}/` },
      { name: `${folder}/VERSION`, content: '1.0' },
      { name: `${folder}/json`, content: json({ id: folder }) },
      first === undefined
        ? { ...file, content: bytes }
        : { ...file, type: 'symlink', linkname: `../${first}/layer.tar` },
    ];
  });
  const name = `${config.digest.slice('sha256:'.length)}.json`;
  return tarOf([
    ...entries,
    { name, content: config.bytes },
    {
      name: 'manifest.json',
      content: json([
        {
          Config: name,
          RepoTags: image.tags ?? [],
          Layers: layers.map((_, index) => `${`${index}`.padStart(64, '0')}/layer.tar`),
        },
      ]),
    },
  ]);
}

/** The bytes in pieces of that size: readers must not care where chunks end. */
export async function* inChunks(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

export function blob(bytes: Buffer): Blob {
  return { digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes };
}

export function pathOf(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

export function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function compressed(tar: Buffer, compression: 'none' | 'gzip' | 'zstd'): Buffer {
  if (compression === 'gzip') return gzipSync(tar);
  return compression === 'zstd' ? zstdCompressSync(tar) : tar;
}
