import type { LayerSecret } from '../secrets/secretScanner.ts';

/** What one layer holds, as columns: entry `i` is the `i`-th item of each. Paths are ids of the image's `PathTable`. */
export interface LayerContents {
  /** How many entries there are. */
  readonly count: number;
  readonly path: Uint32Array;
  /** One of {@link entryKind}. */
  readonly kind: Uint8Array;
  /** Bytes of content; 0 for all but regular files. A sparse file counts as it is stored. */
  readonly size: Float64Array;
  /** Permission bits with setuid, setgid and sticky. */
  readonly mode: Uint32Array;
  readonly uid: Uint32Array;
  readonly gid: Uint32Array;
  /** XXH64 of a regular file's content. */
  readonly hash: BigUint64Array;
  /** A hard link's target as a path id, a symbolic link's as a place in `targets`; else -1. */
  readonly link: Int32Array;
  /** Targets of symbolic links, as written. */
  readonly targets: readonly string[];
  /** Paths of lower layers that a whiteout removes. */
  readonly removed: Uint32Array;
  /** Folders whose content in lower layers an opaque marker hides. */
  readonly opaque: Uint32Array;
  /** Secrets in its files, masked. */
  readonly secrets: readonly LayerSecret[];
  /** The sum of `size`. */
  readonly bytes: number;
}

export const entryKind = { file: 0, directory: 1, symlink: 2, hardLink: 3, special: 4 } as const;
