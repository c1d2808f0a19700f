/** How a project's files are read: a disk, a remote workspace, a test. */
export interface ComposeFiles {
  /** Undefined for a file that is not there or cannot be read. @param path absolute */
  read(path: string): Promise<string | undefined>;
  /** What is at a path; undefined when nothing is. */
  find(path: string): Promise<'file' | 'folder' | undefined>;
}
