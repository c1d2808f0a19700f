import { EntryTable } from '../accounting/entryTable.ts';
import type { PathColumns } from '../contents/pathTable.ts';
import { PathTable } from '../contents/pathTable.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';

/** An analysis without the objects that cannot cross to another thread; columns cross without being copied. */
export interface PackedAnalysis {
  readonly analysis: ImageAnalysis;
  readonly paths: PathColumns;
}

/** What stands in an analysis for the objects that are made again on the other side. */
const left = undefined as never;

/** The analysis must not be used any more once `transfer` has been handed over. */
export function packAnalysis(analysis: ImageAnalysis): {
  readonly packed: PackedAnalysis;
  readonly transfer: readonly ArrayBuffer[];
} {
  const { image, accounting } = analysis;
  const state = { ...accounting.state, paths: left, entries: left };
  const packed = {
    analysis: {
      ...analysis,
      image: { ...image, paths: left },
      accounting: { ...accounting, state },
    },
    paths: image.paths.columns(),
  };
  const buffers = new Set<ArrayBuffer>();
  collectBuffers(packed, buffers);
  return { packed, transfer: [...buffers] };
}

/** Takes a millisecond, whatever the size of the image. */
export function unpackAnalysis({ analysis, paths: columns }: PackedAnalysis): ImageAnalysis {
  const { image, accounting } = analysis;
  const paths = PathTable.from(columns);
  const entries = new EntryTable(image.layers.map(({ contents }) => contents));
  return {
    ...analysis,
    image: { ...image, paths },
    accounting: { ...accounting, state: { ...accounting.state, paths, entries } },
  };
}

/** Columns lie a few levels deep; lists are small, except for those of texts and records, which hold none. */
function collectBuffers(value: unknown, buffers: Set<ArrayBuffer>, depth = 0): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > 6) return;
  for (const each of Object.values(value)) {
    if (typeof each === 'object') collectBuffers(each, buffers, depth + 1);
  }
}
