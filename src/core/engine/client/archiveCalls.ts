import type { ArchiveCalls } from '../calls/archiveCalls.ts';
import { answerChunks } from '../streams/answerChunks.ts';
import type { EngineConnection } from './engineConnection.ts';
import { archiveRequest, statPath } from './fileCalls.ts';
import { objectPath } from './objectPath.ts';

/** As long as the upload takes; the caller's signal ends it. */
const NO_DEADLINE_MS = 0;

export function createArchiveCalls(connection: EngineConnection): ArchiveCalls {
  return {
    containerPathStat: (id, path, options) => statPath(connection, id, path, options),
    containerArchive: async (id, path, options) =>
      answerChunks(
        await connection.stream(archiveRequest('GET', id, path), options),
        options?.signal,
      ),
    putContainerArchive: async (id, folder, tar, options) => {
      const request = {
        method: 'PUT',
        path: objectPath('container', id, '/archive'),
        query: { path: folder, noOverwriteDirNonDir: true },
        upload: tar,
        headers: { 'Content-Type': 'application/x-tar' },
      } as const;
      await connection.json(request, options, NO_DEADLINE_MS);
    },
  };
}
