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
  const { entries, names } = image.analysis.accounting.state;
  const live: number[] = [];
  for (let entry = 0; entry < entries.count; entry += 1) {
    const isLive = entries.kind(entry) === entryKind.file && (names[entry] ?? 0) > 0;
    if (isLive && entries.size(entry) > 0) live.push(entry);
  }
  const sizes = Float64Array.from(live, (entry) => entries.size(entry)).sort();
  const smallest = sizes[Math.max(0, sizes.length - mostShown)] ?? 0;
  const heaviest = live
    .filter((entry) => entries.size(entry) >= smallest)
    .sort((left, right) => entries.size(right) - entries.size(left))
    .slice(0, mostShown);
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
