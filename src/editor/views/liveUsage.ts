import * as vscode from 'vscode';
import { formatMemory } from '../../core/model/formatMemory.ts';
import type { Disposable } from '../host/disposable.ts';
import type { Services } from '../host/services.ts';
import type { Row } from './row.ts';
import { createUsagePoller, type UsagePoller } from './usagePoller.ts';

/** Processor and memory of the running containers in the Containers view, while the view and their rows are to be seen. */
export interface LiveUsage extends Pick<UsagePoller, 'of' | 'round'>, Disposable {
  show(isVisible: boolean): void;
  /** A row is asked for: it is on the screen, or in an open group near it. */
  rendered(row: Row): void;
  /** What is below the row cannot be seen any more. */
  collapsed(row: Row): void;
  /** Parts of the row's grey text. */
  texts(row: Row): readonly string[];
}

/** @param changed is told the containers with new numbers, and whether the order of rows depends on them */
export function createLiveUsage(
  { engine, settings, arrangements }: Pick<Services, 'engine' | 'settings' | 'arrangements'>,
  changed: (ids: readonly string[], isOrder: boolean) => void,
): LiveUsage {
  const seen = new Set<string>();
  let isVisible = false;
  const isOrder = (): boolean => ['cpu', 'memory'].includes(arrangements.get('containers').sortBy);

  const poller = createUsagePoller({
    wanted: () => {
      const { containers } = engine.inventory;
      if (engine.inventory.status.kind !== 'live') return [];
      const isRunning = (id: string): boolean => containers.get(id)?.state === 'running';
      // Those that are folded away have a place in the order as well.
      return isOrder() ? [...containers.keys()].filter(isRunning) : [...seen].filter(isRunning);
    },
    read: async (id, previous, signal) =>
      (await engine.client(signal)).containerStatsReading(id, previous, { signal }),
    changed: (ids) => changed(ids, isOrder()),
  });
  const update = (): void => {
    const isWanted = settings.get('stevedore.containers.liveStats') || isOrder();
    if (isVisible && isWanted) poller.start();
    else poller.stop();
  };
  const listeners = vscode.Disposable.from(
    settings.onDidChange((keys) => {
      if (!keys.includes('stevedore.containers.liveStats')) return;
      update();
      changed([...seen], false);
    }),
    arrangements.onDidChange((kind) => {
      if (kind === 'containers') update();
    }),
    engine.onDidSwitch(() => {
      poller.stop();
      seen.clear();
      update();
    }),
  );

  return {
    show: (visible) => {
      isVisible = visible;
      update();
    },
    rendered: (row) => {
      if (row.kind === 'container') seen.add(row.container.id);
    },
    collapsed: (row) => {
      if (row.kind === 'containerGroup') for (const id of row.containerIds) seen.delete(id);
    },
    texts: (row) => {
      const usage = row.kind === 'container' ? poller.of(row.container.id) : undefined;
      if (usage === undefined) return [];
      const { cpuPercent: cpu, memoryBytes } = usage;
      return [
        ...(cpu === undefined ? [] : [vscode.l10n.t('CPU {0} %', cpu.toFixed(cpu < 10 ? 1 : 0))]),
        formatMemory(memoryBytes, 3),
      ];
    },
    of: (id) => poller.of(id),
    get round() {
      return poller.round;
    },
    dispose: () => {
      poller.stop();
      listeners.dispose();
    },
  };
}
