import type { AnalysedImage } from '../../../host/imageAnalyses.ts';
import type { PageWords } from '../pageWords.ts';
import type { ImageList } from './imageList.ts';
import { listOf } from './imageList.ts';

const shownCopies = 3;

/** Files with the same content under several names. */
export function duplicatesList({ analysis }: AnalysedImage, { l10n }: PageWords): ImageList {
  const { paths } = analysis.image;
  const tab = {
    id: 'duplicates' as const,
    title: l10n.t('Duplicates'),
    empty: l10n.t('No file of 64 kB or more is there twice.'),
    columns: [
      { title: l10n.t('Too much'), kind: 'bytes' as const },
      { title: l10n.t('Path'), kind: 'path' as const },
      { title: l10n.t('Names'), kind: 'text' as const },
      { title: l10n.t('Also'), kind: 'path' as const },
    ],
  };
  return listOf(tab, analysis.duplicates, ({ extraBytes, paths: copies }) => {
    const [first = 0, ...others] = copies;
    const also = others.slice(0, shownCopies).map((path) => paths.path(path));
    const more = others.length > shownCopies ? ['…'] : [];
    return {
      cells: [extraBytes, paths.path(first), String(copies.length), [...also, ...more].join(', ')],
      path: first,
      scope: 'merged',
    };
  });
}
