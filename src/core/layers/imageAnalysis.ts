import type { Accounting } from './accounting/accountLayers.ts';
import { accountLayers } from './accounting/accountLayers.ts';
import type { DiveScore } from './accounting/diveScore.ts';
import { diveScore } from './accounting/diveScore.ts';
import type { HeavyFile } from './accounting/heaviestFiles.ts';
import { heaviestFiles } from './accounting/heaviestFiles.ts';
import type { DuplicateGroup } from './accounting/liveDuplicates.ts';
import { liveDuplicates } from './accounting/liveDuplicates.ts';
import type { LiveCache } from './accounting/liveWaste.ts';
import { liveCaches } from './accounting/liveWaste.ts';
import { mergedSizes } from './accounting/mergedTree.ts';
import type { LayeredImage } from './layeredImage.ts';
import type { ImageSecret } from './secrets/imageSecrets.ts';
import { imageSecrets } from './secrets/imageSecrets.ts';

/** All that can be told about an image's bytes without knowing its Dockerfile. */
export interface ImageAnalysis {
  readonly image: LayeredImage;
  readonly accounting: Accounting;
  /** dive's figures, for thresholds that were made for them. */
  readonly dive: DiveScore;
  /** By layer: its largest files, largest first. */
  readonly heaviest: readonly (readonly HeavyFile[])[];
  /** By path id: bytes at and below it in the final file system. */
  readonly sizes: Float64Array;
  /** Live bytes that nobody needs; not part of the waste. */
  readonly caches: readonly LiveCache[];
  readonly duplicates: readonly DuplicateGroup[];
  /** Masked. */
  readonly secrets: readonly ImageSecret[];
}

/** Takes some tenths of a second at 200,000 files: not for a thread that somebody waits for. */
export function analyseImage(image: LayeredImage): ImageAnalysis {
  const contents = image.layers.map((layer) => layer.contents);
  const accounting = accountLayers(image.paths, contents);
  const { state } = accounting;
  return {
    image,
    accounting,
    dive: diveScore(image.paths, contents),
    heaviest: contents.map((layer) => heaviestFiles(layer)),
    sizes: mergedSizes(state),
    caches: liveCaches(state),
    duplicates: liveDuplicates(state),
    secrets: imageSecrets(image, accounting),
  };
}
