import type { EngineClient, EngineEvent, ListOptions, ObjectKind } from '../engineClient.ts';
import { effectsOf, type EventEffect } from './eventEffect.ts';
import { createReadLane, type ReadLane } from './readLane.ts';
import type { RecordTable } from './recordTable.ts';
import type { RecordTables } from './recordTables.ts';

/** The lanes of all four kinds on one connection. */
export interface ReadLanes {
  take(event: EngineEvent): void;
  readAll(): Promise<void>;
}

export interface ReadLanesOptions {
  readonly client: EngineClient;
  readonly tables: RecordTables;
  readonly signal: AbortSignal;
  readonly intervalMs: number;
  /** Containers cannot be read. Failing to read another kind leaves that kind as it was until its next event. */
  readonly onFailure: (error: unknown) => void;
}

export function createReadLanes(options: ReadLanesOptions): ReadLanes {
  const { client, tables, signal } = options;

  function lane<R extends object>(
    kind: ObjectKind,
    table: RecordTable<R>,
    list: (options: ListOptions) => Promise<readonly R[]>,
  ): ReadLane<R> {
    return createReadLane({
      table,
      list: (keys) => list(keys === undefined ? { signal } : { signal, ids: keys }),
      settle: (key) => client.inspect(kind, key, { signal }),
      onFailure: kind === 'container' ? options.onFailure : ignore,
      signal,
      intervalMs: options.intervalMs,
    });
  }

  const container = lane('container', tables.containers, (o) => client.listContainers(o));
  const image = lane('image', tables.images, (o) => client.listImages(o));
  const volume = lane('volume', tables.volumes, (o) => client.listVolumes(o));
  const network = lane('network', tables.networks, (o) => client.listNetworks(o));
  const lanes = { container, image, volume, network };

  function applyEffect({ kind, key, patch, read }: EventEffect): void {
    // Podman 4 has no events of networks; most often one is made for a container.
    if (client.server.product === 'podman' && kind === 'container' && patch) void network.readAll();
    if (key === undefined) void lanes[kind].readAll();
    else if (kind === 'container') {
      container.apply(key, patch, read === 'confirmed' && !isUp(key) ? 'listed' : read);
    } else lanes[kind].apply(key, patch === undefined || patch === 'removed' ? patch : {}, read);
  }

  /** A container that is not up is only just being started or stopped, which its own events follow. */
  function isUp(key: string): boolean {
    const state = tables.containers.records.get(key)?.state;
    return state === 'running' || state === 'paused';
  }

  return {
    take: (event) => effectsOf(event).forEach(applyEffect),
    async readAll() {
      await Promise.all(Object.values(lanes).map((each) => each.readAll()));
    },
  };
}

function ignore(): void {
  // The views keep what they have; a failing volume plugin must not hide the containers.
}
