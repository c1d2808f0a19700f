/** How the files of a build context are read: from disk, or from an editor's file system. Paths are relative, with `/`. */
export interface ContextFolder {
  /** What is in a folder ('' is the root); nothing for a folder that cannot be read. */
  list(path: string): Promise<readonly ContextChild[]>;
  /** Bytes of a file; 0 for one that cannot be read. */
  fileBytes(path: string): Promise<number>;
  /** Undefined when there is no such file. */
  readText(path: string): Promise<string | undefined>;
}

export interface ContextChild {
  readonly name: string;
  /** Links are sent as they are, not followed. */
  readonly kind: 'file' | 'directory' | 'link';
}
