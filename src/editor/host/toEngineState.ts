import type { EngineErrorKind } from '../../core/engine/engineError.ts';
import type { InventoryStatus } from '../../core/engine/inventory.ts';
import type { ContextKeys } from '../contract/contextKeys.ts';

export type EngineState = ContextKeys['stevedore.engineState'];

/** Which welcome view fits the inventory's status. */
export function toEngineState(status: InventoryStatus): EngineState {
  return status.kind === 'unavailable' ? failureStates[status.error.kind] : status.kind;
}

const failureStates: Record<EngineErrorKind, EngineState> = {
  noEngine: 'noEngine',
  refused: 'notRunning',
  disconnected: 'notRunning',
  permissionDenied: 'permissionDenied',
  badContext: 'badContext',
  tls: 'tls',
  ssh: 'ssh',
  apiTooOld: 'apiTooOld',
  timeout: 'timeout',
  gone: 'failed',
  conflict: 'failed',
  rejected: 'failed',
  unsupported: 'failed',
  noSwarm: 'failed',
  notManager: 'failed',
  swarmLocked: 'failed',
  registryDenied: 'failed',
  registryFault: 'failed',
  engineFault: 'failed',
  aborted: 'failed',
};
