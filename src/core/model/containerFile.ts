/** A file, folder, link or device in a container's file system. */
export interface ContainerFile {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** 0 for everything but files. */
  readonly bytes: number;
  /** Permission bits with setuid, setgid and sticky: 0 to 0o7777. */
  readonly mode: number;
  /** Unix milliseconds. */
  readonly modifiedAt: number;
  /** As written in the link: absolute in the container, or relative to the link's folder. */
  readonly linkTarget?: string;
  /** What a link leads to in the end; absent for all else, and for a link that was not followed. */
  readonly leadsTo?: 'file' | 'folder' | 'other' | 'nowhere';
  /** Against the image. A deleted one is no longer there: nothing but its name is known. */
  readonly change?: FileChangeKind;
}

export type FileChangeKind = 'added' | 'modified' | 'deleted';

export interface FileChange {
  /** Absolute in the container. */
  readonly path: string;
  readonly kind: FileChangeKind;
}

export interface ContainerFolder {
  /** Folders first, then by name. */
  readonly files: readonly ContainerFile[];
  /** False when reading was given up for its size: there may be more. */
  readonly complete: boolean;
}
