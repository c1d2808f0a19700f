import * as vscode from 'vscode';
import type { ViewKind } from '../contract/viewIds.ts';
import type { Services } from '../host/services.ts';
import { setContextKey } from '../host/setContextKey.ts';
import { toEngineState } from '../host/toEngineState.ts';
import { registerEnginesView } from './engines/registerEnginesView.ts';
import { registerEngineStatus } from './engineStatus.ts';
import { createInventoryView } from './inventoryView.ts';
import { registerProductionDecoration } from './productionUri.ts';

const kinds: readonly ViewKind[] = ['containers', 'images', 'volumes', 'networks'];

/** The views of the engine's objects and of engines, and the key by which their welcome views are chosen. */
export function registerViews(services: Services): vscode.Disposable {
  const { inventory } = services.engine;
  const showState = (): void =>
    setContextKey('stevedore.engineState', toEngineState(inventory.status));
  const listener = inventory.onChange(({ statusChanged }) => {
    if (!statusChanged) return;
    showState();
    if (inventory.status.kind === 'unavailable') services.log.warn(inventory.status.error.message);
  });
  showState();
  return vscode.Disposable.from(
    listener,
    registerEnginesView(services),
    registerEngineStatus(services),
    registerProductionDecoration(),
    ...kinds.map((kind) => createInventoryView(kind, services)),
  );
}
