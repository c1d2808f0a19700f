import type { EngineClient, EngineServer, ListOptions } from '../engineClient.ts';
import { toContainerRecord } from '../records/toContainerRecord.ts';
import { toImageRecord } from '../records/toImageRecord.ts';
import { toNetworkRecord } from '../records/toNetworkRecord.ts';
import { toVolumeRecord } from '../records/toVolumeRecord.ts';
import type { ApiContainerSummary } from '../wire/apiContainer.ts';
import type { ApiImageSummary, ApiNetwork, ApiVolume } from '../wire/apiObjects.ts';
import type { EngineConnection, EngineRequest } from './engineConnection.ts';

type ListCalls = Pick<
  EngineClient,
  'listContainers' | 'listImages' | 'listVolumes' | 'listNetworks'
>;

export function createListCalls(connection: EngineConnection, server: EngineServer): ListCalls {
  const list = async <A>(request: EngineRequest, options?: ListOptions): Promise<readonly A[]> =>
    ((await connection.json(request, options)) ?? []) as readonly A[];

  return {
    listContainers: async (options) => {
      const query = { all: true, filters: idFilter('id', options) };
      const request: EngineRequest = { method: 'GET', path: '/containers/json', query };
      const entries = await list<ApiContainerSummary>(request, options);
      const nowSeconds = Date.now() / 1000;
      return pick(
        entries.map((entry) => toContainerRecord(entry, nowSeconds)),
        'id',
        options,
      );
    },
    listImages: async (options) => {
      // The engine has no filter by id; the whole list costs it a few milliseconds.
      const entries = await list<ApiImageSummary>({ method: 'GET', path: '/images/json' }, options);
      return pick(mergeById(entries).map(toImageRecord), 'id', options);
    },
    listVolumes: async (options) => {
      const query = { filters: idFilter('name', options) };
      const request: EngineRequest = { method: 'GET', path: '/volumes', query };
      const answer = (await connection.json(request, options)) as
        { Volumes?: readonly ApiVolume[] | null } | undefined;
      return pick((answer?.Volumes ?? []).map(toVolumeRecord), 'name', options);
    },
    listNetworks: async (options) => {
      const query = { filters: idFilter('id', options) };
      const request: EngineRequest = { method: 'GET', path: '/networks', query };
      const entries = await list<ApiNetwork>(request, options);
      return pick(
        entries.map((entry) => toNetworkRecord(entry, server.product)),
        'id',
        options,
      );
    },
  };
}

/** Above this many, the filter costs more than the whole list: engines match every object with every value. */
const MAX_FILTERED = 50;

function idFilter(key: string, options: ListOptions | undefined): object | undefined {
  const ids = options?.ids;
  return ids === undefined || ids.length > MAX_FILTERED ? undefined : { [key]: ids };
}

/** Engines match filters as prefixes or parts of the name, and some not at all. */
function pick<K extends string, R extends Readonly<Record<K, string>>>(
  records: readonly R[],
  key: K,
  options: ListOptions | undefined,
): readonly R[] {
  if (options?.ids === undefined) return records;
  const wanted = new Set(options.ids);
  return records.filter((record) => wanted.has(record[key]));
}

/** Podman may list an image once per name. */
function mergeById(entries: readonly ApiImageSummary[]): readonly ApiImageSummary[] {
  const byId = new Map<string, ApiImageSummary>();
  for (const entry of entries) {
    const known = byId.get(entry.Id);
    if (known === undefined) byId.set(entry.Id, entry);
    else {
      const tags = new Set([...(known.RepoTags ?? []), ...(entry.RepoTags ?? [])]);
      byId.set(entry.Id, { ...known, RepoTags: [...tags] });
    }
  }
  return [...byId.values()];
}
