import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accountLayers } from '../../../src/core/layers/accounting/accountLayers.ts';
import type { FinalState } from '../../../src/core/layers/accounting/finalState.ts';
import { mergedEntries } from '../../../src/core/layers/accounting/mergedTree.ts';
import { loadContentHash } from '../../../src/core/layers/archive/contentHash.ts';
import { LayerCollector } from '../../../src/core/layers/archive/layerCollector.ts';
import { TarParser } from '../../../src/core/layers/archive/tarParser.ts';
import { PathTable } from '../../../src/core/layers/contents/pathTable.ts';
import type { Workshop } from './workshop.ts';

/** What the engine itself puts into a container. */
const ofTheEngine = /^\/(\.dockerenv|dev|proc|sys|etc\/(hosts|hostname|resolv\.conf|mtab))($|\/)/;

/** Everything in a file system, with all that an archive tells about it; hard links by the size of their group. */
export function listing(state: FinalState): readonly string[] {
  const names = new Map<number, number>();
  const entries = [...mergedEntries(state)];
  for (const { content } of entries) {
    if (content !== undefined) names.set(content, (names.get(content) ?? 0) + 1);
  }
  return entries
    .map(({ path: id, type, size, mode, uid, gid, hash, target, content }) => {
      const links = content === undefined ? 0 : names.get(content);
      const owner = `${uid}:${gid}`;
      // Nobody can change the mode of a symbolic link, and archives disagree about it.
      const bits = type === 'symlink' ? '-' : mode.toString(8);
      return `${state.paths.path(id)} ${type} ${size} ${bits} ${owner} ${hash} ${target} ${links}`;
    })
    .filter((line) => !ofTheEngine.test(line.split(' ')[0] ?? ''))
    .sort();
}

/** The file system of a container of the image, as `docker export` has it. */
export async function exportedListing(
  workshop: Workshop,
  image: string,
): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'layers-export-'));
  const container = await workshop.docker(['create', image]);
  try {
    const file = path.join(folder, 'export.tar');
    await workshop.docker(['export', '--output', file, container]);
    const paths = new PathTable();
    const createHash = await loadContentHash();
    const collector = new LayerCollector(paths, createHash());
    const parser = new TarParser(collector);
    for await (const chunk of createReadStream(file)) parser.write(chunk as Buffer);
    parser.end();
    return listing(accountLayers(paths, [collector.contents()]).state);
  } finally {
    await workshop.docker(['rm', container]);
    await rm(folder, { recursive: true });
  }
}
