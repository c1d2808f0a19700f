import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Pack } from 'tar-stream';

export interface SampleImage {
  readonly tag: string;
  /** Bytes of all files together, about. */
  readonly bytes: number;
  readonly files: number;
  /** As the containerd store keeps layers; the classic store keeps none compressed. */
  readonly isCompressed: boolean;
  /** A layer more, to be analysed after the image without it. */
  readonly hasExtraLayer: boolean;
}

const bigFile = 8 * 1024 * 1024;
const smallFile = 1500;

/** Writes an image archive to be loaded: many small files like a node_modules, some large ones, and some waste. */
export async function makeImage(image: SampleImage, file: string): Promise<void> {
  const layers = [
    (archive: Pack) => addSmallFiles(archive, image.files),
    (archive: Pack) => addBigFiles(archive, image.bytes - image.files * smallFile),
    (archive: Pack) => addWaste(archive, image.files),
    ...(image.hasExtraLayer ? [addExtra] : []),
  ];
  const outer = pack();
  const written = pipeline(outer as unknown as Readable, createWriteStream(file));
  const diffIds: string[] = [];
  const names: string[] = [];
  for (const [index, fill] of layers.entries()) {
    const part = `${file}.${index}`;
    diffIds.push(await writeLayer(fill, part, image.isCompressed));
    const name = `${index}/layer.tar`;
    names.push(name);
    const { size } = await stat(part);
    const entry = outer.entry({ name, size }) as unknown as NodeJS.WritableStream;
    await pipeline(createReadStream(part), entry);
    await rm(part);
  }
  const history = layers.map((_, index) => ({ created_by: `step ${index}` }));
  const rootfs = { type: 'layers', diff_ids: diffIds };
  const config = { architecture: 'amd64', os: 'linux', config: {}, rootfs, history };
  outer.entry({ name: 'config.json' }, JSON.stringify(config));
  const manifest = [{ Config: 'config.json', RepoTags: [image.tag], Layers: names }];
  outer.entry({ name: 'manifest.json' }, JSON.stringify(manifest));
  outer.finalize();
  await written;
}

async function writeLayer(
  fill: (archive: Pack) => Promise<void>,
  file: string,
  isCompressed: boolean,
): Promise<string> {
  const archive = pack();
  const digest = createHash('sha256');
  const tee = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      digest.update(chunk);
      yield chunk;
    }
  };
  const source = archive as unknown as Readable;
  const target = createWriteStream(file);
  const written = isCompressed
    ? pipeline(source, tee, createGzip({ level: 1 }), target)
    : pipeline(source, tee, target);
  await fill(archive);
  archive.finalize();
  await written;
  return `sha256:${digest.digest('hex')}`;
}

async function addSmallFiles(archive: Pack, files: number): Promise<void> {
  for (let index = 0; index < files; index += 1) {
    await add(archive, moduleName(index), noise(smallFile, index));
  }
}

/** Files of a folder stand together, as archives have them. */
function moduleName(index: number): string {
  return `app/node_modules/package-${Math.floor(index / 250)}/dist/module-${index}.js`;
}

async function addBigFiles(archive: Pack, bytes: number): Promise<void> {
  for (let index = 0; index * bigFile < bytes; index += 1) {
    await add(archive, `data/blob-${index}.bin`, noise(bigFile, index));
  }
}

async function addWaste(archive: Pack, files: number): Promise<void> {
  await add(archive, 'data/.wh.blob-0.bin', Buffer.alloc(0));
  for (let index = 0; index < files; index += 50) {
    await add(archive, moduleName(index), noise(smallFile, index));
  }
}

async function addExtra(archive: Pack): Promise<void> {
  await add(archive, 'app/changed.js', noise(smallFile, 1));
}

/** Words of a small vocabulary in random order: inflate about as fast, and to about as much, as source files do. */
function makeProse(bytes: number): Buffer {
  const words = Array.from({ length: 3000 }, () => randomBytes(5).toString('base64url'));
  const prose: string[] = [];
  for (let length = 0; length < bytes;) {
    const word = words[Math.floor(Math.random() ** 2 * words.length)] ?? '';
    prose.push(word);
    length += word.length + 1;
  }
  return Buffer.from(prose.join(' '));
}

const prose = makeProse(32 * 1024 * 1024);

function noise(size: number, seed: number): Buffer {
  const start = (seed * 4099) % (prose.length - size);
  return prose.subarray(start, start + size);
}

function add(archive: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, mtime: new Date(0) }, content, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}
