import type { ContainerDetails } from '../../../../core/engine/containerDetails.ts';
import type { EngineClient } from '../../../../core/engine/engineClient.ts';
import type { Services } from '../../../host/services.ts';
import type { ContainerAnatomy } from './containerAnatomy.ts';

export interface FollowedAnatomy {
  readonly current: ContainerAnatomy | undefined;
  /** Reads it anew where the details say that it may be another one. */
  refresh(details: ContainerDetails | undefined): void;
  dispose(): void;
}

/** Reads, part by part, what the engine tells of a container beside its details. Parts that fail stay unknown. */
export function followAnatomy(
  { engine, log }: Pick<Services, 'engine' | 'log'>,
  id: string,
  onUpdate: () => void,
): FollowedAnatomy {
  let current: ContainerAnatomy | undefined;
  let known = '';
  let reading = new AbortController();

  const containerName: ContainerAnatomy['containerName'] = (container) => {
    for (const record of engine.inventory.containers.values()) {
      if (record.id.startsWith(container) || record.name === container) return record;
    }
    return undefined;
  };

  async function read(details: ContainerDetails, signal: AbortSignal): Promise<void> {
    const client = await engine.client(signal);
    current ??= { product: client.server.product, containerName };
    const part = async (what: Promise<Partial<ContainerAnatomy>>): Promise<void> => {
      try {
        const found = await what;
        if (signal.aborted || current === undefined) return;
        current = { ...current, ...found };
        onUpdate();
      } catch (error) {
        if (!signal.aborted) log.debug(`Anatomy of ${id}`, error);
      }
    };
    await Promise.all([
      part(readStats(client, details, signal)),
      part(client.containerSize(id, { signal }).then((size) => ({ size }))),
      part(client.imageHistory(details.imageId, { signal }).then((history) => ({ history }))),
      part(client.engineInfo({ signal }).then((info) => ({ mapsUsers: mapsUsers(info) }))),
    ]);
  }

  return {
    get current() {
      return current;
    },
    refresh: (details) => {
      if (details === undefined) return;
      const { state, startedAt = 0, imageId, limits } = details;
      const wanted = `${state} ${startedAt} ${imageId} ${JSON.stringify(limits)}`;
      if (wanted === known) return;
      known = wanted;
      reading.abort();
      reading = new AbortController();
      // What was true before would be shown beside what is true now.
      if (current !== undefined) current = { ...current, stats: undefined };
      read(details, reading.signal).catch((error: unknown) => log.debug(`Anatomy of ${id}`, error));
    },
    dispose: () => {
      reading.abort();
      known = '';
    },
  };
}

async function readStats(
  client: EngineClient,
  { id, state }: ContainerDetails,
  signal: AbortSignal,
): Promise<Partial<ContainerAnatomy>> {
  if (state !== 'running' && state !== 'paused') return {};
  const stats = await client.containerStatsOnce(id, { signal });
  return stats === undefined ? {} : { stats };
}

function mapsUsers({ securityOptions }: { readonly securityOptions: readonly string[] }): boolean {
  return securityOptions.some((option) => /(?:^|=)(?:userns|rootless)(?:,|$)/.test(option));
}
