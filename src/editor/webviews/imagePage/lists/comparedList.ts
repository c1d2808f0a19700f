import type { ComparedFile } from '../../../../core/layers/browse/compareImages.ts';
import type { Compared } from '../compareTab.ts';
import type { PageWords } from '../pageWords.ts';
import type { ImageList } from './imageList.ts';
import { listOf } from './imageList.ts';

/** @param text only paths with it are shown, whatever their case */
export function comparedList({ files }: Compared, text: string, words: PageWords): ImageList {
  const { l10n } = words;
  const wanted = text.toLowerCase();
  const shown = files.flatMap((file, index) =>
    wanted === '' || file.path.toLowerCase().includes(wanted) ? [{ file, index }] : [],
  );
  const tab = {
    id: 'compared' as const,
    title: l10n.t('Files'),
    empty: l10n.t('The images have the same files.'),
    columns: [
      { title: l10n.t('Difference'), kind: 'bytes' as const },
      { title: l10n.t('Path'), kind: 'path' as const },
      { title: l10n.t('Change'), kind: 'text' as const },
      { title: l10n.t('Before'), kind: 'bytes' as const },
      { title: l10n.t('After'), kind: 'bytes' as const },
    ],
  };
  return listOf(tab, shown, ({ file, index }) => ({
    cells: [
      file.after - file.before,
      file.path,
      changeText(file, words),
      file.change === 'added' ? '' : file.before,
      file.change === 'removed' ? '' : file.after,
    ],
    // Two images have no path numbers in common: the place in the list stands for the file.
    path: index,
  }));
}

function changeText({ change }: ComparedFile, { l10n }: PageWords): string {
  switch (change) {
    case 'added':
      return l10n.t('added');
    case 'removed':
      return l10n.t('removed');
    case 'modified':
      return l10n.t('modified');
    case 'metadata':
      return l10n.t('owner or mode');
  }
}
