import type { SystemCalls } from '../calls/systemCalls.ts';
import type { EngineServer } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { toDiskUsage } from '../records/toDiskUsage.ts';
import { toEngineInfo, type ApiInfo } from '../records/toEngineInfo.ts';
import { DISK_DEADLINE_MS } from './deadlines.ts';
import type { EngineConnection } from './engineConnection.ts';
import { compareVersions } from './negotiate.ts';

/** `keep-storage` got another name. */
const RESERVED_SPACE_API = '1.48';

export function createSystemCalls(connection: EngineConnection, server: EngineServer): SystemCalls {
  return {
    engineInfo: async (options) =>
      toEngineInfo((await connection.json({ method: 'GET', path: '/info' }, options)) as ApiInfo),
    diskUsage: async (options) => {
      const request = { method: 'GET', path: '/system/df' } as const;
      const answer = await connection.json(request, options, DISK_DEADLINE_MS);
      return toDiskUsage(answer ?? {});
    },
    pruneBuildCache: async (options) => {
      if (server.product === 'podman') {
        throw new EngineError('unsupported', 'Podman keeps its build cache among the images.');
      }
      const isNew = compareVersions(server.apiVersion, RESERVED_SPACE_API) >= 0;
      const query = {
        all: options?.all === true,
        filters: options?.unusedFor === undefined ? undefined : { until: [options.unusedFor] },
        [isNew ? 'reserved-space' : 'keep-storage']: options?.keepBytes,
      };
      const request = { method: 'POST', path: '/build/prune', query } as const;
      const answer = (await connection.json(request, options, DISK_DEADLINE_MS)) as {
        readonly CachesDeleted?: readonly string[] | null;
        readonly SpaceReclaimed?: number;
      };
      return { removed: answer.CachesDeleted ?? [], bytes: answer.SpaceReclaimed ?? 0 };
    },
  };
}
