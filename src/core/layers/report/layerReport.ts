import { guessBaseLayers } from '../accounting/baseLayers.ts';
import type { WasteKind } from '../accounting/wasteKind.ts';
import { heaviestWaste } from '../accounting/wasteTable.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import type { LayerLine, LayerLines } from '../mapping/layerLines.ts';
import { redactSecrets } from '../secrets/redactSecrets.ts';
import type { ReportedSecret } from './reportedSecret.ts';
import { reportedSecrets } from './reportedSecret.ts';

/** An analysis as plain data: what `stevedore layers --format json` prints. All sizes are bytes of file contents. */
export interface LayerReport {
  readonly image: string;
  readonly id: string;
  readonly shippedBytes: number;
  readonly liveBytes: number;
  readonly wastedBytes: number;
  /** Live over shipped, 0 to 1. */
  readonly efficiency: number;
  /** dive's score for the same image. */
  readonly diveEfficiency: number;
  /** Base first. */
  readonly layers: readonly ReportedLayer[];
  /** Largest first. */
  readonly waste: readonly ReportedWaste[];
  /** Masked, with the layers that hold them even when a later one removes them. */
  readonly secrets: readonly ReportedSecret[];
}

export interface ReportedLayer {
  readonly digest: string;
  /** Secrets in it are masked. */
  readonly createdBy: string;
  readonly bytes: number;
  readonly wastedCreatedBytes: number;
  readonly wastedCausedBytes: number;
  readonly base: boolean;
  /** One-based and inclusive; absent where no line can be named. */
  readonly line?: LayerLine;
}

export interface ReportedWaste {
  readonly path: string;
  readonly bytes: number;
  readonly kind: WasteKind;
  /** Index into `layers`. */
  readonly createdByLayer: number;
  readonly killedByLayer: number;
}

/** @param name what the image is called where the report is read */
export function layerReport(
  analysis: ImageAnalysis,
  name: string,
  mapped: LayerLines | undefined,
): LayerReport {
  const { image, accounting } = analysis;
  const baseLayers = baseLayersOf(analysis, mapped);
  const steps = image.config.history.filter(({ isEmptyLayer }) => !isEmptyLayer);
  return {
    image: name,
    id: image.id,
    shippedBytes: accounting.shippedBytes,
    liveBytes: accounting.liveBytes,
    wastedBytes: accounting.wastedBytes,
    efficiency: accounting.efficiency,
    diveEfficiency: analysis.dive.efficiency,
    layers: accounting.layers.map(({ bytes, wastedCreatedBytes, wastedCausedBytes }, index) => {
      const line = mapped?.lines[index];
      return {
        digest: image.layers[index]?.digest ?? '',
        createdBy: redactSecrets(steps[index]?.createdBy ?? ''),
        bytes,
        wastedCreatedBytes,
        wastedCausedBytes,
        base: index < baseLayers,
        ...(line && { line }),
      };
    }),
    waste: heaviestWaste(accounting.waste).map((record) => ({
      path: image.paths.path(record.path),
      bytes: record.bytes,
      kind: record.kind,
      createdByLayer: record.createdBy,
      killedByLayer: record.killedBy,
    })),
    secrets: reportedSecrets(analysis),
  };
}

/** How many of the first layers are the base image's: known from the mapping, or guessed from the history. */
export function baseLayersOf({ image }: ImageAnalysis, mapped: LayerLines | undefined): number {
  return mapped?.baseLayers ?? guessBaseLayers(image.config.history, image.layers.length);
}
