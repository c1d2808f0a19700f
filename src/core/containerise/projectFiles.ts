/** How the files of a folder are read: from disk, or from an editor's file system. Paths are relative, with `/`. */
export interface ProjectFiles {
  /** Undefined for a file that is not there or cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** What is in a folder ('' is the root); nothing for a folder that cannot be read. Links are left out. */
  list(folder: string): Promise<readonly ProjectEntry[]>;
}

export interface ProjectEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}
