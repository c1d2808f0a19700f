import type { AnalysedImage } from '../../../host/imageAnalyses.ts';
import { layerText } from '../layerNames.ts';
import type { PageWords } from '../pageWords.ts';
import type { ImageList } from './imageList.ts';
import { listOf } from './imageList.ts';

/** What package managers and build tools left and nobody needs. */
export function cachesList(image: AnalysedImage, words: PageWords): ImageList {
  const { l10n } = words;
  const { paths } = image.analysis.image;
  const tab = {
    id: 'caches' as const,
    title: l10n.t('Caches'),
    empty: l10n.t('No caches of package managers are left.'),
    columns: [
      { title: l10n.t('Size'), kind: 'bytes' as const },
      { title: l10n.t('Folder'), kind: 'path' as const },
      { title: l10n.t('Kind'), kind: 'text' as const },
      { title: l10n.t('Files'), kind: 'text' as const },
      { title: l10n.t('Layer'), kind: 'text' as const },
    ],
  };
  return listOf(tab, image.analysis.caches, ({ bytes, folder, rule, files, layer }) => ({
    cells: [bytes, paths.path(folder), rule, String(files), layerText(image, layer, words)],
    path: folder,
    scope: 'merged',
  }));
}
