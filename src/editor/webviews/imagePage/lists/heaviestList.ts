import { entryKind } from '../../../../core/layers/contents/layerContents.ts';
import type { AnalysedImage } from '../../../host/imageAnalyses.ts';
import { layerText } from '../layerNames.ts';
import type { PageWords } from '../pageWords.ts';
import type { ImageList } from './imageList.ts';
import { listOf } from './imageList.ts';

const mostShown = 500;

/** The largest files that a container can see. */
export function heaviestList(image: AnalysedImage, words: PageWords): ImageList {
  const { l10n } = words;
  const { paths } = image.analysis.image;
  const heaviest = heaviestLive(image);
  const { entries } = image.analysis.accounting.state;
  const tab = {
    id: 'heaviest' as const,
    title: l10n.t('Biggest Files'),
    empty: l10n.t('The image has no files.'),
    columns: [
      { title: l10n.t('Size'), kind: 'bytes' as const },
      { title: l10n.t('Path'), kind: 'path' as const },
      { title: l10n.t('Layer'), kind: 'text' as const },
    ],
  };
  return listOf(tab, heaviest, (entry) => {
    const path = entries.path(entry);
    const layer = layerText(image, entries.layer(entry), words);
    return { cells: [entries.size(entry), paths.path(path), layer], path, scope: 'merged' };
  });
}

/**
 * Entries of the largest live files. Sizes are first counted by magnitude, so that of 200,000 files only the few that
 * come into question are sorted.
 */
function heaviestLive({ analysis }: AnalysedImage): readonly number[] {
  const { entries, names } = analysis.accounting.state;
  const counts = new Uint32Array(magnitude(Number.MAX_SAFE_INTEGER) + 1);
  const sizeOf = (entry: number) =>
    (names[entry] ?? 0) > 0 && entries.kind(entry) === entryKind.file ? entries.size(entry) : 0;
  for (let entry = 0; entry < entries.count; entry += 1) {
    const at = magnitude(sizeOf(entry));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let least = counts.length - 1;
  for (let sum = counts[least] ?? 0; sum < mostShown && least > 1; sum += counts[least] ?? 0)
    least -= 1;
  const heaviest: number[] = [];
  let atLeast = 0;
  for (let entry = 0; entry < entries.count; entry += 1) {
    const at = magnitude(sizeOf(entry));
    if (at < least || (at === least && (atLeast += 1) > mostShown * 4)) continue;
    heaviest.push(entry);
  }
  return heaviest
    .sort((left, right) => entries.size(right) - entries.size(left))
    .slice(0, mostShown);
}

/** Grows with the size, by 16 from one power of two to the next; 0 for nothing. */
function magnitude(bytes: number): number {
  return bytes < 1 ? 0 : 1 + Math.floor(Math.log2(bytes) * 16);
}
