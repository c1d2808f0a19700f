import type { ImageBrowser } from '../../../../core/layers/browse/imageBrowser.ts';
import { mergedEntry } from '../../../../core/layers/accounting/mergedTree.ts';
import type { AnalysedImage } from '../../../host/imageAnalyses.ts';
import type { ListRow } from '../../protocol/imagePage.ts';
import { layerText } from '../layerNames.ts';
import type { PageWords } from '../pageWords.ts';
import type { ImageList } from './imageList.ts';

/** What a search found: paths that a container can see, and those that some layer hides. */
export function foundList(
  image: AnalysedImage,
  browser: ImageBrowser,
  found: readonly number[],
  words: PageWords,
): ImageList {
  const { l10n } = words;
  const { paths } = image.analysis.image;
  const { state } = image.analysis.accounting;

  function toRow(path: number): ListRow {
    const entry = mergedEntry(state, path);
    if (entry !== undefined) {
      const bytes = entry.type === 'directory' ? browser.bytes('merged', path) : entry.size;
      const layer = entry.contentLayer ?? entry.layer;
      const name = layer === undefined ? '' : layerText(image, layer, words);
      return { cells: [bytes, paths.path(path), name, ''], path, scope: 'merged' };
    }
    const events = browser.history(path);
    const last = events.findLast(({ entry: written }) => written !== undefined);
    const gone = events.at(-1);
    const bytes =
      last?.entry === undefined
        ? 0
        : (image.analysis.image.layers[last.layer]?.contents.size[last.entry] ?? 0);
    return {
      cells: [
        bytes,
        paths.path(path),
        last === undefined ? '' : layerText(image, last.layer, words),
        gone === undefined ? '' : l10n.t('removed by {0}', layerText(image, gone.layer, words)),
      ],
      path,
      ...(last !== undefined && { scope: last.layer }),
    };
  }

  return {
    tab: {
      id: 'found',
      title: l10n.t('Found'),
      count: found.length,
      empty: l10n.t('No file has such a name.'),
      columns: [
        { title: l10n.t('Size'), kind: 'bytes' },
        { title: l10n.t('Path'), kind: 'path' },
        { title: l10n.t('Layer'), kind: 'text' },
        { title: l10n.t('Removed'), kind: 'text' },
      ],
    },
    rows: (from, to) => found.slice(from, to).map(toRow),
  };
}
