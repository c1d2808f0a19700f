import { mergedEntry } from '../../../core/layers/accounting/mergedTree.ts';
import { fileContent } from '../../../core/layers/browse/fileContent.ts';
import type { ImageBrowser } from '../../../core/layers/browse/imageBrowser.ts';
import { stepText } from '../../../core/layers/report/historySteps.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { FileAnswer } from '../protocol/imagePage.ts';
import { eventText } from './kindTexts.ts';
import { lineText } from './layerNames.ts';
import type { PageWords } from './pageWords.ts';

/** Which layer, and so which line, did what to a path. */
export function fileDetails(
  image: AnalysedImage,
  browser: ImageBrowser,
  path: number,
  words: PageWords,
): FileAnswer {
  const { analysis } = image;
  const entry = mergedEntry(analysis.accounting.state, path);
  const steps = analysis.image.config.history.filter(({ isEmptyLayer }) => !isEmptyLayer);
  const events = browser
    .history(path)
    .filter(({ change }, index) => change !== 'unchanged' || index === 0);
  const last = events.findLast(({ entry: written }) => written !== undefined);
  const kept = entry ?? lastEntry(analysis, last?.layer, last?.entry);
  const bytes = entry?.type === 'directory' ? browser.bytes('merged', path) : (kept?.size ?? 0);
  return {
    path,
    name: analysis.image.paths.path(path),
    type: entry?.type ?? 'file',
    bytes,
    summary: summary(entry, bytes, words),
    events: events.map(({ layer, change, entry: written }) => ({
      layer,
      text: eventText(change, layer, words),
      createdBy: stepText(steps[layer]?.createdBy ?? ''),
      line: lineText(image, layer),
      hasContent: written !== undefined && fileContent(analysis, path, layer) !== undefined,
    })),
  };
}

function lastEntry(
  { image }: AnalysedImage['analysis'],
  layer: number | undefined,
  entry: number | undefined,
): { readonly size: number } | undefined {
  if (layer === undefined || entry === undefined) return undefined;
  return { size: image.layers[layer]?.contents.size[entry] ?? 0 };
}

function summary(
  entry: ReturnType<typeof mergedEntry>,
  bytes: number,
  { l10n }: PageWords,
): string {
  const size = formatBytes(bytes);
  if (entry === undefined) return l10n.t('{0}, not in the image any more', size);
  const rights = entry.mode.toString(8).padStart(4, '0');
  const owner = `${entry.uid}:${entry.gid}`;
  const facts = l10n.t('{0}, mode {1}, owner {2}', size, rights, owner);
  return entry.target === '' ? facts : `${facts} → ${entry.target}`;
}
