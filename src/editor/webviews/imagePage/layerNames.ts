import path from 'node:path/posix';
import type { AnalysedImage } from '../../host/imageAnalyses.ts';
import type { PageWords } from './pageWords.ts';

/** `Dockerfile:12` for a layer whose line is known, otherwise empty. */
export function lineText({ lines, dockerfile }: AnalysedImage, layer: number): string {
  const line = lines?.lines[layer];
  if (line === undefined || dockerfile === undefined) return '';
  const name = dockerfile.uri === undefined ? 'Dockerfile' : path.basename(dockerfile.uri.path);
  return `${line.confidence === 'exact' ? '' : '~'}${name}:${line.start}`;
}

/** What to call a layer in a table: its number, and its line or that it is the base image's. */
export function layerText(image: AnalysedImage, layer: number, { l10n }: PageWords): string {
  const line = lineText(image, layer);
  if (line !== '') return `${layer} · ${line}`;
  const isBase = layer < (image.lines?.baseLayers ?? 0);
  return isBase ? `${layer} · ${l10n.t('base image')}` : `${layer}`;
}
