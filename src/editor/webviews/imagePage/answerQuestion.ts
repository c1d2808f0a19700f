import type { ImageBrowser } from '../../../core/layers/browse/imageBrowser.ts';
import type { SizeNode } from '../../../core/layers/browse/sizeMap.ts';
import { sizeMap } from '../../../core/layers/browse/sizeMap.ts';
import { baseLayersOf } from '../../../core/layers/report/layerReport.ts';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type {
  FolderAnswer,
  ImageListId,
  ListAnswer,
  MapAnswer,
  MapNode,
  PageScope,
} from '../protocol/imagePage.ts';
import type { ImageList } from './lists/imageList.ts';

/** So many rows are sent at a time. */
export const windowRows = 200;

export function answerFolder(
  browser: ImageBrowser,
  scope: PageScope,
  path: number,
  offset: number,
): FolderAnswer {
  const entries = browser.folder(scope, path);
  return { total: entries.length, offset, entries: entries.slice(offset, offset + windowRows) };
}

export function answerList(
  lists: ReadonlyMap<ImageListId, ImageList>,
  id: ImageListId,
  offset: number,
): ListAnswer | undefined {
  const list = lists.get(id);
  if (list === undefined) return undefined;
  return { total: list.tab.count, offset, rows: list.rows(offset, offset + windowRows) };
}

export function answerMap(
  { analysis, lines }: AnalysedImage,
  browser: ImageBrowser,
  scope: PageScope,
  path: number,
): MapAnswer {
  const { paths } = analysis.image;
  const base = baseLayersOf(analysis, lines);
  const trail: { path: number; name: string }[] = [];
  for (let at = path; at >= 0; at = paths.parent(at)) {
    trail.unshift({ path: at, name: at === 0 ? '/' : paths.name(at) });
  }
  const toNode = ({
    path: id,
    name,
    bytes,
    wastedBytes,
    isFolder,
    layer,
    count,
    children,
  }: SizeNode): MapNode => ({
    path: id,
    name: count === undefined ? name : String(count),
    bytes,
    wastedBytes,
    isFolder,
    isBase: (layer ?? base) < base,
    ...(children && { children: children.map(toNode) }),
  });
  return {
    trail,
    bytes: browser.bytes(scope, path),
    nodes: sizeMap(browser, scope, path).map(toNode),
  };
}
