import type { NetworkMap } from '../../../src/editor/webviews/protocol/networkMap.ts';
import { isOwner } from './connectedParts.ts';
import { mapBlocks } from './mapBlocks.ts';
import type { MapLayout, PlacedBlock } from './mapLayout.ts';
import { measures } from './measures.ts';
import { placeBlock, type BlockContent } from './placeBlock.ts';

/**
 * Places everything. What was drawn before stays in its column, so that a change moves only what is below it.
 *
 * @param previous the drawing before, when this is the same one after a change
 * @param aspect how much wider than high the whole should be
 */
export function layOutMap(
  map: Pick<NetworkMap, 'networks' | 'containers' | 'labels'>,
  previous?: MapLayout,
  aspect: number = measures.aspect,
): MapLayout {
  const contents = mapBlocks(map);
  const nameOf = (owner: string): string =>
    map.containers.find((container) => isOwner(container, owner))?.name ?? owner.slice(0, 12);
  const top = measures.hostHeight + measures.hostGap;
  const heights: number[] = [];
  const known = new Map((previous?.blocks ?? []).map(({ key, column }) => [key, column]));
  const wanted = wantedHeight(contents, aspect);
  const blocks = contents.map((content): PlacedBlock => {
    const column = known.get(content.key) ?? freeColumn(heights, heightOf(content), wanted);
    const filled = heights[column] ?? 0;
    const y = top + filled;
    const x = column * (measures.columnWidth + measures.columnGap);
    const block = placeBlock(content, { column, x, y }, nameOf);
    while (heights.length <= column) heights.push(0);
    heights[column] = filled + block.box.height + measures.blockGap;
    return block;
  });
  const columns = Math.max(1, heights.length);
  const width = columns * measures.columnWidth + (columns - 1) * measures.columnGap;
  return {
    width,
    height: top + Math.max(0, ...heights) - (heights.length > 0 ? measures.blockGap : 0),
    host: {
      x: -measures.padding,
      y: 0,
      width: width + measures.padding,
      height: measures.hostHeight,
    },
    blocks,
    rails: toRails(blocks),
  };
}

/** The shortest column that has room, or a new one. */
function freeColumn(heights: readonly number[], height: number, wanted: number): number {
  const shortest = Math.min(...heights);
  const fits = heights.length > 0 && (shortest === 0 || shortest + height <= wanted);
  return fits ? heights.indexOf(shortest) : heights.length;
}

/** Of each column, so that the whole is a little wider than high. */
function wantedHeight(contents: readonly BlockContent[], aspect: number): number {
  const total = contents.reduce((sum, content) => sum + heightOf(content) + measures.blockGap, 0);
  const columns = Math.max(1, Math.round(Math.sqrt((total * aspect) / measures.columnWidth)));
  const highest = Math.max(0, ...contents.map(heightOf));
  return Math.max(highest, (total / columns) * 1.1);
}

function heightOf(content: BlockContent): number {
  return placeBlock(content, { column: 0, x: 0, y: 0 }, (owner) => owner).box.height;
}

function toRails(blocks: readonly PlacedBlock[]): MapLayout['rails'] {
  const ends = new Map<number, number>();
  for (const { column, containers } of blocks) {
    for (const { ports, hostPlug } of containers) {
      const middles = ports.map(({ box }) => box.y + box.height / 2);
      const lowest = Math.max(ends.get(column) ?? 0, hostPlug?.y ?? 0, ...middles);
      if (lowest > 0) ends.set(column, lowest);
    }
  }
  return [...ends].map(([column, y]) => {
    const x = column * (measures.columnWidth + measures.columnGap) + measures.railX;
    return { from: { x, y: measures.hostHeight }, to: { x, y } };
  });
}
