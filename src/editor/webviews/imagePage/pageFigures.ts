import { wasteShares } from '../../../core/layers/accounting/wasteShares.ts';
import { baseLayersOf } from '../../../core/layers/report/layerReport.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { ImageFigure } from '../protocol/imagePage.ts';
import type { PageWords } from './pageWords.ts';

/** Below this share of live bytes an image is worth a look; dive's default. */
const goodEfficiency = 0.9;

export function pageFigures(image: AnalysedImage, { l10n }: PageWords): readonly ImageFigure[] {
  const { analysis, lines } = image;
  const { shippedBytes, liveBytes, wastedBytes, efficiency } = analysis.accounting;
  const shares = wasteShares(analysis.accounting, baseLayersOf(analysis, lines));
  return [
    {
      id: 'shipped',
      label: l10n.t('Shipped'),
      text: formatBytes(shippedBytes),
      detail: l10n.t('Bytes of files in all layers together, before compression.'),
    },
    {
      id: 'live',
      label: l10n.t('Live'),
      text: formatBytes(liveBytes),
      detail: l10n.t('Bytes that a container of the image can see.'),
    },
    {
      id: 'wasted',
      label: l10n.t('Wasted'),
      text: formatBytes(wastedBytes),
      detail: l10n.t(
        'Bytes that a later layer overwrote or removed. Own layers could save {0} of them.',
        formatBytes(shares.reclaimableBytes),
      ),
      ...(efficiency < goodEfficiency && { tone: 'bad' as const }),
    },
    {
      id: 'efficiency',
      label: l10n.t('Efficiency'),
      text: percent(efficiency),
      detail: l10n.t('Live bytes as a share of those shipped.'),
      tone: efficiency < goodEfficiency ? 'bad' : 'good',
    },
    {
      id: 'dive',
      label: l10n.t('dive score'),
      text: percent(analysis.dive.efficiency),
      detail: l10n.t(
        'What dive would say, faults included: it overlooks removed folders. For thresholds that were made for it.',
      ),
    },
  ];
}

/** Cut, not rounded: 99.96 % is not all. */
function percent(ratio: number): string {
  return `${(Math.floor(ratio * 1000) / 10).toFixed(1)} %`;
}
