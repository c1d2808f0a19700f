import { promisify } from 'node:util';
import v8 from 'node:v8';
import zlib from 'node:zlib';
import { entryKind } from '../contents/layerContents.ts';
import type { LayerContents } from '../contents/layerContents.ts';
import type { PathTable } from '../contents/pathTable.ts';
import { rootPath } from '../contents/pathTable.ts';

/** Goes up with every change of the format or of what the reader makes of an archive; older entries are dropped. */
export const layerFormat = 2;

const gzip = promisify(zlib.gzip);
const gunzip = promisify(zlib.gunzip);

/** A layer with paths of its own: those that it mentions and their parents, parents first. */
interface StoredLayer {
  readonly format: number;
  readonly parent: Int32Array;
  readonly nameEnd: Uint32Array;
  readonly names: Uint8Array;
  readonly contents: LayerContents;
}

/** A layer's contents as bytes that mean the same next to any other image's. */
export async function encodeLayer(contents: LayerContents, paths: PathTable): Promise<Uint8Array> {
  const local = localPaths(contents, paths);
  const parent = new Int32Array(local.ids.length);
  const nameEnd = new Uint32Array(local.ids.length);
  const names: Uint8Array[] = [];
  let length = 0;
  for (const [index, id] of local.ids.entries()) {
    const name = paths.nameBytes(id);
    names.push(name);
    length += name.length;
    nameEnd[index] = length;
    parent[index] = local.number[paths.parent(id)] ?? 0;
  }
  const stored: StoredLayer = {
    format: layerFormat,
    parent,
    nameEnd,
    names: Buffer.concat(names),
    contents: renumbered(contents, (id) => local.number[id] ?? 0),
  };
  return gzip(v8.serialize(stored), { level: 1 });
}

/** Undefined for bytes that are damaged or of another format. */
export async function decodeLayer(
  bytes: Uint8Array,
  paths: PathTable,
): Promise<LayerContents | undefined> {
  const stored = await parseStored(bytes);
  if (stored === undefined) return undefined;
  const ids = new Uint32Array(stored.parent.length);
  let start = 0;
  for (const [index, parent] of stored.parent.entries()) {
    const end = stored.nameEnd[index] ?? start;
    ids[index] = index === 0 ? rootPath : paths.child(ids[parent] ?? 0, stored.names, start, end);
    start = end;
  }
  return owned(renumbered(stored.contents, (id) => ids[id] ?? 0));
}

/** Deserialised columns are views of one Buffer, which cannot be handed to another thread. */
function owned(contents: LayerContents): LayerContents {
  return {
    ...contents,
    kind: contents.kind.slice(),
    size: contents.size.slice(),
    mode: contents.mode.slice(),
    uid: contents.uid.slice(),
    gid: contents.gid.slice(),
    hash: contents.hash.slice(),
  };
}

async function parseStored(bytes: Uint8Array): Promise<StoredLayer | undefined> {
  try {
    const stored = v8.deserialize(await gunzip(bytes)) as Partial<StoredLayer> | undefined;
    return stored?.format === layerFormat ? (stored as StoredLayer) : undefined;
  } catch {
    return undefined;
  }
}

/** The root comes first, so that 0 is the root here too. */
function localPaths(
  contents: LayerContents,
  paths: PathTable,
): { readonly ids: readonly number[]; readonly number: Int32Array } {
  const isUsed = new Uint8Array(paths.size);
  isUsed[rootPath] = 1;
  const use = (id: number) => {
    for (let at = id; at > rootPath && isUsed[at] === 0; at = paths.parent(at)) isUsed[at] = 1;
  };
  contents.path.forEach(use);
  contents.removed.forEach(use);
  contents.opaque.forEach(use);
  hardLinks(contents).forEach((entry) => use(contents.link[entry] ?? 0));
  const number = new Int32Array(paths.size);
  const ids: number[] = [];
  for (let id = 0; id < paths.size; id += 1) if (isUsed[id] === 1) number[id] = ids.push(id) - 1;
  return { ids, number };
}

function renumbered(contents: LayerContents, toNumber: (id: number) => number): LayerContents {
  const link = contents.link.slice();
  for (const entry of hardLinks(contents)) link[entry] = toNumber(contents.link[entry] ?? 0);
  return {
    ...contents,
    path: contents.path.map(toNumber),
    removed: contents.removed.map(toNumber),
    opaque: contents.opaque.map(toNumber),
    secrets: contents.secrets.map((secret) => ({ ...secret, path: toNumber(secret.path) })),
    link,
  };
}

function hardLinks(contents: LayerContents): readonly number[] {
  const entries: number[] = [];
  contents.kind.forEach((kind, entry) => {
    if (kind === entryKind.hardLink) entries.push(entry);
  });
  return entries;
}
