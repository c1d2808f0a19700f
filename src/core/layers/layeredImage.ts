import type { LayeredImageConfig } from './archive/imageConfig.ts';
import type { LayerContents } from './contents/layerContents.ts';
import type { PathTable } from './contents/pathTable.ts';

/** An image with the contents of all its layers. */
export interface LayeredImage {
  /** The digest that the caller asked for; otherwise the configuration's. */
  readonly id: string;
  readonly configDigest: string;
  readonly tags: readonly string[];
  readonly config: LayeredImageConfig;
  readonly paths: PathTable;
  /** Base first. */
  readonly layers: readonly ImageLayer[];
  /** Provenance documents attached to the image, parsed JSON. */
  readonly provenance: readonly unknown[];
}

export interface ImageLayer {
  /** Digest of the uncompressed layer (diff id). */
  readonly digest: string;
  /** Digest of the layer as it is stored, where the archive tells; equal to `digest` when stored uncompressed. */
  readonly blobDigest: string;
  /** Bytes of the layer as it is stored, compressed or not. */
  readonly archiveBytes: number;
  readonly contents: LayerContents;
}
