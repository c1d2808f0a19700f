import type { EngineClient, ListOptions } from '../../../core/engine/engineClient.ts';
import type { Inventory } from '../../../core/engine/inventory.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { ImageRecord } from '../../../core/model/imageRecord.ts';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';
import type { VolumeRecord } from '../../../core/model/volumeRecord.ts';
import type { EngineService } from '../../host/services.ts';

/** The record type of each kind of object. */
export interface ObjectRecords {
  readonly container: ContainerRecord;
  readonly image: ImageRecord;
  readonly volume: VolumeRecord;
  readonly network: NetworkRecord;
}

/**
 * The records of a kind as they are now: from the inventory while it follows the engine, else asked for. With ids
 * only those that still exist, in the order of the ids.
 */
export async function readRecords<K extends keyof ObjectRecords>(
  engine: EngineService,
  kind: K,
  ids?: readonly string[],
): Promise<readonly ObjectRecords[K][]> {
  const { inventory } = engine;
  if (inventory.status.kind !== 'live')
    return sources[kind].list(await engine.client(), ids === undefined ? {} : { ids });
  const records = sources[kind].known(inventory);
  if (ids === undefined) return [...records.values()];
  return ids.flatMap((id) => records.get(id) ?? []);
}

interface Source<R> {
  readonly known: (inventory: Inventory) => ReadonlyMap<string, R>;
  readonly list: (client: EngineClient, options: ListOptions) => Promise<readonly R[]>;
}

const sources: { readonly [K in keyof ObjectRecords]: Source<ObjectRecords[K]> } = {
  container: {
    known: (inventory) => inventory.containers,
    list: (client, options) => client.listContainers(options),
  },
  image: {
    known: (inventory) => inventory.images,
    list: (client, options) => client.listImages(options),
  },
  volume: {
    known: (inventory) => inventory.volumes,
    list: (client, options) => client.listVolumes(options),
  },
  network: {
    known: (inventory) => inventory.networks,
    list: (client, options) => client.listNetworks(options),
  },
};
