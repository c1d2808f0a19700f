import { absent } from '../accounting/finalState.ts';
import type { WasteKind } from '../accounting/wasteKind.ts';
import { wasteRecord } from '../accounting/wasteTable.ts';
import { rootPath } from '../contents/pathTable.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import type { MeasuredWaste, MeasuredWasteKind } from '../../model/measurement.ts';

const kinds: Readonly<Record<WasteKind, MeasuredWasteKind>> = {
  'overwritten-content': 'overwritten',
  'overwritten-metadata': 'attributes',
  removed: 'removed',
  'removed-dir': 'removed',
  opaque: 'removed',
  'type-replaced': 'replaced',
};

const mostPaths = 40;

interface Group {
  readonly kind: MeasuredWasteKind;
  readonly createdBy: number | undefined;
  readonly killedBy: number | undefined;
  bytes: number;
  files: number;
  readonly byRoot: Map<number, number>;
}

/** The waste table by lines: who brought bytes, who made them invisible, and how. The heaviest first. */
export function measureWaste(
  analysis: ImageAnalysis,
  lineOfLayer: readonly (number | undefined)[],
): readonly MeasuredWaste[] {
  const { waste } = analysis.accounting;
  const groups = new Map<string, Group>();
  for (let index = 0; index < waste.count; index += 1) {
    const record = wasteRecord(waste, index);
    const [createdBy, killedBy] = [lineOfLayer[record.createdBy], lineOfLayer[record.killedBy]];
    const kind = kinds[record.kind];
    const key = `${kind} ${createdBy ?? '-'} ${killedBy ?? '-'}`;
    const group: Group = groups.get(key) ?? {
      kind,
      createdBy,
      killedBy,
      bytes: 0,
      files: 0,
      byRoot: new Map<number, number>(),
    };
    groups.set(key, group);
    group.bytes += record.bytes;
    group.files += 1;
    const root = goneRoot(analysis, record.path);
    group.byRoot.set(root, (group.byRoot.get(root) ?? 0) + record.bytes);
  }
  return [...groups.values()]
    .sort((left, right) => right.bytes - left.bytes)
    .map(({ kind, createdBy, killedBy, bytes, files, byRoot }) => ({
      kind,
      bytes,
      files,
      ...(createdBy !== undefined && { createdBy }),
      ...(killedBy !== undefined && { killedBy }),
      paths: [...byRoot]
        .sort(([, left], [, right]) => right - left)
        .slice(0, mostPaths)
        .map(([path, size]) => ({ path: analysis.image.paths.path(path), bytes: size })),
    }));
}

/** The highest folder that went with the file and never came back; the file itself where its folder is still there. */
function goneRoot({ image, accounting }: ImageAnalysis, path: number): number {
  const { current } = accounting.state;
  let root = path;
  if ((current[path] ?? absent) !== absent) return path;
  for (
    let parent = image.paths.parent(path);
    parent > rootPath && (current[parent] ?? absent) === absent;
    parent = image.paths.parent(parent)
  )
    root = parent;
  return root;
}
