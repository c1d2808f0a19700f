import type { ContainerRecord } from '../model/containerRecord.ts';
import type { ImageRecord } from '../model/imageRecord.ts';
import type { NetworkRecord } from '../model/networkRecord.ts';
import type { VolumeRecord } from '../model/volumeRecord.ts';
import type { EngineServer } from './engineClient.ts';
import type { EngineEndpoint } from './engineEndpoint.ts';
import type { EngineError } from './engineError.ts';

/**
 * The engine's objects, kept right by its events alone. Works while at least one hold is taken; without holds
 * it closes its connection and keeps the last records as they were.
 */
export interface Inventory {
  readonly status: InventoryStatus;
  readonly containers: ReadonlyMap<string, ContainerRecord>;
  readonly images: ReadonlyMap<string, ImageRecord>;
  readonly volumes: ReadonlyMap<string, VolumeRecord>;
  readonly networks: ReadonlyMap<string, NetworkRecord>;

  /** Starts the inventory with the first hold; it stops when the last one is released. */
  hold(): { release(): void };
  /** Called after the records have changed, at most once per 25 ms while events stream in. */
  onChange(listener: (change: InventoryChange) => void): { dispose(): void };
  /** Lists everything anew, at the user's wish. Resolves when done; never rejects (see `status`). */
  refresh(): Promise<void>;
  dispose(): void;
}

export type InventoryStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly endpoint: EngineEndpoint; readonly server: EngineServer }
  | { readonly kind: 'unavailable'; readonly error: EngineError; readonly attempt: number };

export interface InventoryChange {
  readonly statusChanged: boolean;
  readonly containers: RecordChanges;
  readonly images: RecordChanges;
  readonly volumes: RecordChanges;
  readonly networks: RecordChanges;
}

/** Keys of the records concerned; all empty when nothing of the kind changed. */
export interface RecordChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}
