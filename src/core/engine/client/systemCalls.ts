import type { SystemCalls } from '../calls/systemCalls.ts';
import type { EngineServer } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { toCachePreview } from '../records/toCachePreview.ts';
import { toDiskUsage } from '../records/toDiskUsage.ts';
import { toEngineInfo, type ApiInfo } from '../records/toEngineInfo.ts';
import { DISK_DEADLINE_MS } from './deadlines.ts';
import type { EngineConnection } from './engineConnection.ts';
import { compareVersions } from './negotiate.ts';
import { volumeBytes } from './prune/volumesToPrune.ts';

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
    buildCachePreview: async (options) => {
      refusePodman(server);
      // Engines that do not know the parameter measure everything.
      const query = { type: 'build-cache' };
      const request = { method: 'GET', path: '/system/df', query } as const;
      const answer = await connection.json(request, options, DISK_DEADLINE_MS);
      return toCachePreview(answer ?? {}, options?.all === true);
    },
    volumeSizes: (options) => volumeBytes({ connection, options }),
    pruneBuildCache: async (options) => {
      refusePodman(server);
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

function refusePodman({ product }: EngineServer): void {
  if (product === 'podman') {
    throw new EngineError('unsupported', 'Podman keeps its build cache among the images.');
  }
}
