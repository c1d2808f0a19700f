/** The files of a build context after its ignore file, as far as the walk went. */
export interface BuildContextSnapshot {
  /** The ignore file that applies, relative to the root; undefined when there is none. */
  readonly ignoreFile: string | undefined;
  /** Where new ignore patterns belong: the file that applies, else `.dockerignore`. */
  readonly ignoreTarget: string;
  /** False when the root was only guessed from the folder of the Dockerfile. */
  readonly isRootCertain: boolean;
  /** Everything that is sent, by path relative to the root with `/`; the root itself is ''. */
  readonly entries: ReadonlyMap<string, BuildContextEntry>;
  /** True when the walk was cut short: byte counts are then lower bounds. */
  readonly isTruncated: boolean;
}

export interface BuildContextEntry {
  readonly kind: 'file' | 'directory';
  /** Bytes of the file, or of all files below the directory that are sent. */
  readonly bytes: number;
  /** 1 for a file. */
  readonly files: number;
}
