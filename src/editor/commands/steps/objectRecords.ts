import type { EngineClient, ListOptions } from '../../../core/engine/engineClient.ts';
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
 * The records of a kind as the engine has them now, never as a view last saw them: people confirm removals by what is
 * said here. With ids only those that still exist, in the order of the ids.
 */
export async function readRecords<K extends keyof ObjectRecords>(
  engine: EngineService,
  kind: K,
  ids?: readonly string[],
): Promise<readonly ObjectRecords[K][]> {
  const client = await engine.client();
  if (ids === undefined) return lists[kind](client, {});
  const found = await lists[kind](client, { ids });
  return ids.flatMap((id) => found.find((record) => keyOf(record) === id) ?? []);
}

function keyOf(record: ObjectRecords[keyof ObjectRecords]): string {
  return 'id' in record ? record.id : record.name;
}

const lists: {
  readonly [K in keyof ObjectRecords]: (
    client: EngineClient,
    options: ListOptions,
  ) => Promise<readonly ObjectRecords[K][]>;
} = {
  container: (client, options) => client.listContainers(options),
  image: (client, options) => client.listImages(options),
  volume: (client, options) => client.listVolumes(options),
  network: (client, options) => client.listNetworks(options),
};
