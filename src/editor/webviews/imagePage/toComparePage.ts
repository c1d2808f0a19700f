import { compareLayers } from '../../../core/layers/browse/compareImages.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { AnalysisProgress } from '../../host/imageAnalyses.ts';
import type { ImageFigure, ImagePage, ImagePageLayer } from '../protocol/imagePage.ts';
import type { Compared } from './compareTab.ts';
import { pageLabels } from './pageLabels.ts';
import { analysedLayers } from './pageLayers.ts';
import type { PageWords } from './pageWords.ts';
import type { ToPageOptions } from './toImagePage.ts';
import { toImagePage } from './toImagePage.ts';

export interface CompareState {
  readonly name: string;
  readonly compared?: Compared | undefined;
  readonly progress?: AnalysisProgress | 'starting' | undefined;
  readonly isCancelled?: boolean;
  readonly problem?: string | undefined;
}

export function toComparePage(state: CompareState, options: ToPageOptions): ImagePage {
  const { compared, name, progress, isCancelled, problem } = state;
  const { notice, progress: shown } = toImagePage(
    { name, progress, problem, ...(isCancelled !== undefined && { isCancelled }) },
    options,
  );
  const { l10n } = options;
  return {
    language: options.language,
    title: name,
    facts: compared === undefined ? [] : factsOf(compared, options),
    ...(compared === undefined && notice && { notice }),
    ...(shown && { progress: shown }),
    actions:
      progress !== undefined
        ? [{ id: 'cancel', label: l10n.t('Cancel') }]
        : compared === undefined
          ? [{ id: 'analyse', label: l10n.t('Compare') }]
          : [],
    figures: compared === undefined ? [] : figuresOf(compared, options),
    layers: compared === undefined ? [] : layersOf(compared),
    lists: options.lists.map(({ tab }) => tab),
    isAnalysed: compared !== undefined,
    generation: options.generation,
    labels: pageLabels(options),
  };
}

function factsOf({ left, right }: Compared, { l10n }: PageWords): ImagePage['facts'] {
  const name = ({ tags, id }: Compared['left']) => tags[0] ?? id.slice(7, 19);
  return [
    { name: l10n.t('Before'), text: name(left) },
    { name: l10n.t('After'), text: name(right) },
  ];
}

function figuresOf({ left, right, files }: Compared, { l10n }: PageWords): readonly ImageFigure[] {
  const [before, after] = [left.analysis.accounting, right.analysis.accounting];
  const figure = (id: string, label: string, old: number, now: number): ImageFigure => ({
    id,
    label,
    text: formatBytes(now),
    detail: l10n.t('{0} before, {1} after', formatBytes(old), formatBytes(now)),
    ...(now !== old && { tone: now > old ? ('bad' as const) : ('good' as const) }),
  });
  const change = after.shippedBytes - before.shippedBytes;
  return [
    {
      id: 'change',
      label: l10n.t('Change'),
      text: `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatBytes(Math.abs(change))}`,
      detail: l10n.t('Shipped bytes after, less those before.'),
      ...(change !== 0 && { tone: change > 0 ? ('bad' as const) : ('good' as const) }),
    },
    figure('shipped', l10n.t('Shipped'), before.shippedBytes, after.shippedBytes),
    figure('live', l10n.t('Live'), before.liveBytes, after.liveBytes),
    figure('wasted', l10n.t('Wasted'), before.wastedBytes, after.wastedBytes),
    {
      id: 'files',
      label: l10n.t('Files that differ'),
      text: String(files.length),
      detail: l10n.t('Added, removed or changed.'),
    },
  ];
}

/** Where both images have a layer it stands once, with the figures of the later image. */
function layersOf({ left, right }: Compared): readonly ImagePageLayer[] {
  const [before, after] = [analysedLayers(left), analysedLayers(right)];
  return compareLayers(left.analysis, right.analysis).pairs.flatMap((pair): ImagePageLayer[] => {
    const old = pair.left === undefined ? undefined : before[pair.left];
    const now = pair.right === undefined ? undefined : after[pair.right];
    if (now !== undefined) return [{ ...now, side: old === undefined ? 'right' : 'both' }];
    return old === undefined ? [] : [{ ...old, line: '', side: 'left' }];
  });
}
