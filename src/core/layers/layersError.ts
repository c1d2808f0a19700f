/** Why an image's layers cannot be read. `message` names the part at fault; `kind` is what to act on. */
export class LayersError extends Error {
  readonly kind: LayersErrorKind;

  constructor(kind: LayersErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LayersError';
    this.kind = kind;
  }
}

export type LayersErrorKind =
  /** Neither a tar archive nor a compressed one. */
  | 'notAnArchive'
  /** A tar archive, but not one of an image. */
  | 'notAnImage'
  /** The archive ends in the middle of something. */
  | 'truncated'
  /** A header, a compressed stream or a JSON document that makes no sense. */
  | 'corrupt'
  /** The image names content that the archive does not hold, as engines do for images that were not pulled in full. */
  | 'contentMissing'
  /** No image of the archive is for the wanted platform, or has the wanted name. */
  | 'noSuchImage'
  /** A layer that the cache said it had cannot be read from it: read again without. */
  | 'cacheLost'
  | 'aborted';
