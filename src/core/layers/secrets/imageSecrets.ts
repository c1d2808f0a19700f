import type { Accounting } from '../accounting/accountLayers.ts';
import type { LayeredImage } from '../layeredImage.ts';
import type { ConfigSecret } from './configSecrets.ts';
import { configSecrets } from './configSecrets.ts';
import type { LayerSecret } from './secretScanner.ts';

/** A secret that everybody who has the image has, too. */
export type ImageSecret = FileSecret | (ConfigSecret & StepLayer);

export interface FileSecret extends LayerSecret {
  readonly source: 'file';
  /** Index of the layer that holds the file. */
  readonly layer: number;
  /** Index of the layer that made the file invisible. It can still be read out of its own layer. */
  readonly removedBy: number | undefined;
}

interface StepLayer {
  /** Index of the layer that the build step made, where it made one. */
  readonly layer: number | undefined;
}

/** Those in files first, by layer; then those of the configuration. */
export function imageSecrets(image: LayeredImage, accounting: Accounting): readonly ImageSecret[] {
  const files = image.layers.flatMap(({ contents }, layer) =>
    contents.secrets.map((secret): FileSecret => {
      const removedBy = removalOf(secret.path, layer, accounting);
      return { ...secret, source: 'file', layer, removedBy };
    }),
  );
  const layers = layersOfSteps(image);
  const configured = configSecrets(image.config).map((secret) => {
    const layer = secret.step === undefined ? undefined : layers[secret.step];
    return { ...secret, layer };
  });
  return [...files, ...configured];
}

function removalOf(path: number, layer: number, { waste }: Accounting): number | undefined {
  for (let index = 0; index < waste.count; index += 1) {
    if (waste.path[index] === path && waste.createdBy[index] === layer) {
      return waste.killedBy[index];
    }
  }
  return undefined;
}

/** By history entry: the layer that it made. */
function layersOfSteps({ config }: LayeredImage): readonly (number | undefined)[] {
  let next = 0;
  return config.history.map(({ isEmptyLayer }) => {
    if (isEmptyLayer) return undefined;
    next += 1;
    return next - 1;
  });
}
