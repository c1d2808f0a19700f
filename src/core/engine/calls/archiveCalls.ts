import type { CallOptions } from '../engineClient.ts';
import type { PathStat } from '../records/parsePathStat.ts';

/** A container's file system through the engine, whether the container runs or not, whatever is installed in it. */
export interface ArchiveCalls {
  /**
   * What is at the path; a link itself, not what it leads to. Undefined when there is nothing.
   *
   * @throws EngineError of kind `gone` without the container
   */
  containerPathStat(id: string, path: string, options?: CallOptions): Promise<PathStat | undefined>;
  /** A file, or a folder with everything below, as a tar. Leaving the iteration or the signal ends the transfer. */
  containerArchive(
    id: string,
    path: string,
    options?: CallOptions,
  ): Promise<AsyncIterable<Uint8Array>>;
  /**
   * Unpacks a tar into a folder that exists. An upload that breaks leaves what had been unpacked until then.
   *
   * @throws EngineError of kind `rejected` where a file would take the place of a folder, or the other way round, and of
   *   kind `permissionDenied` for a read-only file system or mount
   */
  putContainerArchive(
    id: string,
    folder: string,
    tar: NodeJS.ReadableStream,
    options?: CallOptions,
  ): Promise<void>;
}
