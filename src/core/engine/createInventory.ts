import { createChangeFeed } from './inventory/changeFeed.ts';
import { keepConnected, type Renew } from './inventory/keepConnected.ts';
import { clearTables, createRecordTables } from './inventory/recordTables.ts';
import { runSession } from './inventory/runSession.ts';
import { sameValue } from './inventory/sameValue.ts';
import type { EngineClient } from './engineClient.ts';
import type { Inventory, InventoryStatus } from './inventory.ts';

export interface InventoryOptions {
  /**
   * Connects to the engine that is meant now. The inventory owns the client: it disposes it when the connection
   * is lost and when it stops.
   */
  readonly connect: (signal: AbortSignal) => Promise<EngineClient>;
  /** Least time between two changes told, and between two reads of one kind. Milliseconds, default 25. */
  readonly intervalMs?: number;
  /** Wait before the first attempt to reconnect, in milliseconds; doubles with each. Default 250. */
  readonly firstRetryMs?: number;
  /** Longest wait between two attempts, in milliseconds. Default 15 000. */
  readonly maxRetryMs?: number;
}

export interface EngineInventory extends Inventory {
  /** Forgets all records and connects anew: for when another engine is meant. */
  restart(): void;
}

export function createInventory(options: InventoryOptions): EngineInventory {
  const { intervalMs = 25, firstRetryMs = 250, maxRetryMs = 15_000 } = options;
  const tables = createRecordTables(() => feed.recordsChanged());
  const feed = createChangeFeed(intervalMs, () => ({
    containers: tables.containers.takeChanges(),
    images: tables.images.takeChanges(),
    volumes: tables.volumes.takeChanges(),
    networks: tables.networks.takeChanges(),
  }));
  let status: InventoryStatus = { kind: 'idle' };
  let holds = 0;
  let running: { readonly controller: AbortController; readonly renew: Renew } | undefined;
  let refreshing: (() => void)[] = [];

  function setStatus(next: InventoryStatus): void {
    const differs = !sameValue(status, next);
    status = next;
    if (differs) feed.statusChanged();
    if (next.kind === 'connecting') return;
    for (const done of refreshing) done();
    refreshing = [];
  }

  function start(): void {
    const controller = new AbortController();
    const { signal } = controller;
    setStatus({ kind: 'connecting' });
    const renew = keepConnected({
      signal,
      connect: options.connect,
      run: (client, runSignal, onLive) =>
        runSession({ client, tables, intervalMs, signal: runSignal, onLive }),
      onStatus: (next) => {
        if (!signal.aborted) setStatus(next);
      },
      backoff: { firstMs: firstRetryMs, maxMs: maxRetryMs, random: Math.random },
    });
    running = { controller, renew };
  }

  function stop(): void {
    running?.controller.abort();
    running = undefined;
  }

  return {
    get status() {
      return status;
    },
    containers: tables.containers.records,
    images: tables.images.records,
    volumes: tables.volumes.records,
    networks: tables.networks.records,
    onChange: (listener) => feed.listen(listener),
    hold() {
      let held = true;
      holds += 1;
      if (holds === 1) start();
      return {
        release() {
          if (!held) return;
          held = false;
          holds -= 1;
          if (holds > 0 || !running) return;
          stop();
          setStatus({ kind: 'idle' });
        },
      };
    },
    refresh() {
      if (!running) return Promise.resolve();
      const { renew } = running;
      return new Promise((resolve) => {
        refreshing.push(resolve);
        renew();
      });
    },
    restart() {
      stop();
      clearTables(tables);
      if (holds > 0) start();
      else setStatus({ kind: 'idle' });
    },
    dispose() {
      stop();
      setStatus({ kind: 'idle' });
      feed.dispose();
    },
  };
}
