import * as vscode from 'vscode';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import type { Services } from '../host/services.ts';
import { isComposeDocument } from './composeSelector.ts';

/** The engine's containers, as long as a compose file is to be seen. */
export interface LiveContainers {
  /** Undefined when nothing is known of the engine. */
  all(): Iterable<ContainerRecord> | undefined;
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

/**
 * Holds the inventory while a compose file is in a visible editor: of an engine on this machine, or one that a view has
 * connected anyway. Never in a workspace that is not trusted.
 */
export function createLiveContainers({
  engine,
  log,
}: Pick<Services, 'engine' | 'log'>): LiveContainers {
  const { inventory } = engine;
  const changed = new vscode.EventEmitter<void>();
  let hold: { release(): void } | undefined;
  const ended = new AbortController();

  function isWanted(): boolean {
    return (
      vscode.workspace.isTrusted &&
      vscode.window.visibleTextEditors.some(
        ({ document }) => document.uri.scheme === 'file' && isComposeDocument(document),
      )
    );
  }

  async function update(): Promise<void> {
    if (!isWanted()) {
      hold?.release();
      hold = undefined;
      return;
    }
    if (hold !== undefined) return;
    const { transport } = await engine.endpoint();
    const isNear = transport.kind === 'socket' || transport.kind === 'pipe';
    if (ended.signal.aborted || !isWanted()) return;
    if (isNear || inventory.status.kind === 'live') {
      // Asked twice meanwhile: one is enough.
      hold ??= inventory.hold();
      changed.fire();
    }
  }

  const updateSafely = (): void => {
    update().catch((error: unknown) => log.debug(`Engine: ${String(error)}`));
  };
  updateSafely();
  const listeners = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeVisibleTextEditors(updateSafely),
    vscode.workspace.onDidOpenTextDocument(updateSafely),
    vscode.workspace.onDidGrantWorkspaceTrust(updateSafely),
    engine.onDidSwitch(updateSafely),
    inventory.onChange(({ statusChanged, containers }) => {
      const { added, changed: other, removed } = containers;
      if (statusChanged) updateSafely();
      if (statusChanged || added.length + other.length + removed.length > 0) changed.fire();
    }),
  );
  return {
    all: () => {
      const { kind } = inventory.status;
      return hold !== undefined && kind === 'live' ? inventory.containers.values() : undefined;
    },
    onDidChange: changed.event,
    dispose: () => {
      ended.abort();
      listeners.dispose();
      hold?.release();
    },
  };
}
