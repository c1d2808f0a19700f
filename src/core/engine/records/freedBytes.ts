/** An image as a stack of layers, the base first. */
export interface LayeredImage {
  /** Digest of each layer's content. */
  readonly layers: readonly string[];
  /** Bytes of each layer; undefined when the engine does not tell them apart. */
  readonly sizes: readonly number[] | undefined;
  /** Bytes of all layers together. */
  readonly size: number;
}

/**
 * Bytes that each image frees when all of them go, shared layers counted with the first. A layer stays as long as one
 * image that stays has it, at the same height on the same layers below.
 */
export function freedBytes(
  going: readonly LayeredImage[],
  stayingLayers: readonly (readonly string[])[],
): readonly number[] {
  const counted = new Set(stayingLayers.flatMap(chainsOf));
  return going.map(({ layers, sizes, size }) => {
    const chains = chainsOf(layers);
    const isShared = chains.map((chain) => counted.has(chain));
    for (const chain of chains) counted.add(chain);
    if (sizes === undefined) return isShared.includes(true) ? 0 : size;
    return sizes.reduce((sum, bytes, index) => (isShared[index] === true ? sum : sum + bytes), 0);
  });
}

/** One key per layer that also stands for everything below it. */
function chainsOf(layers: readonly string[]): readonly string[] {
  let chain = '';
  return layers.map((layer) => (chain = `${chain} ${layer}`));
}
