import type { EngineClient, ImageHistoryEntry } from '../engineClient.ts';
import { answerChunks } from '../streams/answerChunks.ts';
import type { EngineConnection } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';

/**
 * None: an engine with the classic store writes the whole image to its disk before it answers, a minute for four
 * gigabytes. The caller's signal ends it.
 */
const NO_DEADLINE_MS = 0;

interface ApiHistoryEntry {
  readonly Id: string;
  readonly Created: number;
  readonly CreatedBy: string;
  readonly Size: number;
  readonly Comment: string;
}

export function createImageArchiveCalls(
  connection: EngineConnection,
): Pick<EngineClient, 'exportImage' | 'imageHistory'> {
  return {
    exportImage: async (id, options) => {
      const path = objectPath('image', id, '/get');
      const answer = await connection.stream({ method: 'GET', path }, options, NO_DEADLINE_MS);
      return answerChunks(answer, options?.signal);
    },
    imageHistory: async (id, options) => {
      const path = objectPath('image', id, '/history');
      const answer = await connection.json({ method: 'GET', path }, options);
      return ((answer ?? []) as readonly ApiHistoryEntry[]).map(toHistoryEntry);
    },
  };
}

function toHistoryEntry(entry: ApiHistoryEntry): ImageHistoryEntry {
  return {
    // The classic store names the images between; what was built elsewhere has no name here.
    ...(/^<missing>$|^$/.test(entry.Id) ? {} : { id: entry.Id }),
    created: entry.Created,
    createdBy: entry.CreatedBy,
    comment: entry.Comment,
    bytes: entry.Size,
  };
}
