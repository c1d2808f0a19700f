import { wasteRecord } from '../../../../core/layers/accounting/wasteTable.ts';
import type { AnalysedImage } from '../../../host/imageAnalyses.ts';
import { wasteKindText } from '../kindTexts.ts';
import { layerText } from '../layerNames.ts';
import type { PageWords } from '../pageWords.ts';
import type { ImageList } from './imageList.ts';

/** Every file that is shipped for nothing. There may be hundreds of thousands: rows are made as they are asked for. */
export function wasteList(image: AnalysedImage, words: PageWords): ImageList {
  const { l10n } = words;
  const { paths } = image.analysis.image;
  const { waste } = image.analysis.accounting;
  return {
    tab: {
      id: 'waste',
      title: l10n.t('Wasted Files'),
      count: waste.count,
      empty: l10n.t('Nothing is wasted: every byte that is shipped can be seen.'),
      columns: [
        { title: l10n.t('Size'), kind: 'bytes' },
        { title: l10n.t('Path'), kind: 'path' },
        { title: l10n.t('What happened'), kind: 'text' },
        { title: l10n.t('Layer'), kind: 'text' },
        { title: l10n.t('Gone after'), kind: 'text' },
      ],
    },
    rows: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, waste.count) - from) }, (_, at) => {
        const { path, bytes, kind, createdBy, killedBy } = wasteRecord(waste, from + at);
        return {
          cells: [
            bytes,
            paths.path(path),
            wasteKindText(kind, words),
            layerText(image, createdBy, words),
            layerText(image, killedBy, words),
          ],
          path,
          scope: createdBy,
        };
      }),
  };
}
