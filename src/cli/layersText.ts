import { liveCaches } from '../core/layers/accounting/liveWaste.ts';
import { wasteShares } from '../core/layers/accounting/wasteShares.ts';
import type { ImageAnalysis } from '../core/layers/imageAnalysis.ts';
import type {
  LayerReport,
  ReportedLayer,
  ReportedWaste,
} from '../core/layers/report/layerReport.ts';
import type { ReportedSecret } from '../core/layers/report/reportedSecret.ts';

const shownWaste = 15;
const shownCaches = 8;
const shownSecrets = 20;

/** The report for people. */
export function layersText(report: LayerReport, analysis: ImageAnalysis): string {
  const { paths } = analysis.image;
  const base = report.layers.filter((layer) => layer.base).length;
  const shares = wasteShares(analysis.accounting, base);
  const caches = liveCaches(analysis.accounting.state);
  const extra = analysis.duplicates.reduce((sum, { extraBytes }) => sum + extraBytes, 0);
  const lines = [
    `${report.image} (${report.id})`,
    `ships ${size(report.shippedBytes)}, shows ${size(report.liveBytes)}, wastes ${size(report.wastedBytes)}: efficiency ${ratio(report.efficiency)} (by dive's formula ${ratio(report.diveEfficiency)})`,
    `of the waste, own layers could save ${size(shares.reclaimableBytes)}; ${size(shares.inheritedBytes)} of the base image were hidden, ${size(shares.baseBytes)} are the base image's own`,
    '',
    'layer       size  wasted of it  wasted by it  line     made by',
    ...report.layers.map(layerRow),
  ];
  if (report.waste.length > 0) {
    lines.push('', 'largest waste');
    lines.push(...report.waste.slice(0, shownWaste).map(wasteRow));
    const more = report.waste.length - shownWaste;
    if (more > 0) lines.push(`  and ${more} more`);
  }
  if (caches.length > 0) {
    lines.push('', 'caches that are still there');
    for (const { folder, bytes, files, layer, rule } of caches.slice(0, shownCaches)) {
      lines.push(
        `${cell(size(bytes), 9)}  ${paths.path(folder)} (${rule}, ${files} files, layer ${layer})`,
      );
    }
  }
  if (extra > 0) lines.push('', `equal files under several names: ${size(extra)} more than once`);
  if (report.secrets.length > 0) {
    lines.push('', 'secrets that whoever has the image can read');
    lines.push(...report.secrets.slice(0, shownSecrets).map(secretRow));
    const more = report.secrets.length - shownSecrets;
    if (more > 0) lines.push(`  and ${more} more`);
  }
  return `${lines.join('\n')}\n`;
}

/** Decimal units, as the docker CLI has them. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  while (value >= 999.5 && units.length > 1) {
    value /= 1000;
    units.shift();
  }
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ${units[0] ?? ''}`;
}

function ratio(value: number): string {
  // Cut, not rounded: 0.99996 is not all.
  return (Math.floor(value * 10_000) / 10_000).toFixed(4);
}

function layerRow(layer: ReportedLayer, index: number): string {
  const { line } = layer;
  const range =
    line === undefined ? '' : `${line.start}${line.end > line.start ? `-${line.end}` : ''}`;
  const mark = line?.confidence === 'structural' ? '~' : '';
  const place = layer.base ? 'base' : `${mark}${range}`;
  const made = layer.createdBy.replace(/\s+/g, ' ').slice(0, 70);
  const sizes = [
    cell(size(layer.bytes), 9),
    cell(size(layer.wastedCreatedBytes), 12),
    cell(size(layer.wastedCausedBytes), 12),
  ];
  return `${cell(`${index}`, 5)}  ${sizes.join('  ')}  ${place.padEnd(7)}  ${made}`.trimEnd();
}

function wasteRow({ bytes, path, kind, createdByLayer, killedByLayer }: ReportedWaste): string {
  return `${cell(size(bytes), 9)}  ${path} (${kind}, layer ${createdByLayer}, gone after layer ${killedByLayer})`;
}

function secretRow(secret: ReportedSecret): string {
  const { kind, source, path, name, line, layer, removedByLayer, masked, length } = secret;
  const place =
    source === 'file' ? `${path ?? ''}:${line ?? 0}` : [source, name].filter(Boolean).join(' ');
  const parts = [
    `${masked} of ${length} characters`,
    ...(layer === undefined ? [] : [`layer ${layer}`]),
    ...(removedByLayer === undefined ? [] : [`removed by layer ${removedByLayer}`]),
  ];
  return `  ${kind}  ${place} (${parts.join(', ')})`;
}

function cell(text: string, width: number): string {
  return text.padStart(width);
}
