import type { ContainerRecord } from '../../model/containerRecord.ts';
import type { CallOptions, EngineClient } from '../engineClient.ts';
import { HELPER_LABEL } from './helperSession.ts';

/** The containers that mount a volume, running or not; without our own helpers. */
export async function volumeUserRecords(
  client: Pick<EngineClient, 'listContainers'>,
  volume: string,
  options?: CallOptions,
): Promise<readonly ContainerRecord[]> {
  return (await client.listContainers(options)).filter(
    ({ mounts, labels }) =>
      labels[HELPER_LABEL] === undefined &&
      mounts.some(({ type, source }) => type === 'volume' && source === volume),
  );
}

/** Their names. */
export async function volumeUsers(
  client: Pick<EngineClient, 'listContainers'>,
  volume: string,
  options?: CallOptions,
): Promise<readonly string[]> {
  return (await volumeUserRecords(client, volume, options)).map(({ name }) => name);
}
