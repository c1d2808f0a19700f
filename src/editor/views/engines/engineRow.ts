import type { ContextChoice } from '../../../core/engine/endpoint/listContexts.ts';
import type {
  DiskUsageItem,
  DiskUsageKind,
  EngineInfo,
} from '../../../core/engine/calls/systemCalls.ts';
import type { EngineServer } from '../../../core/engine/engineClient.ts';

/** A row of the Engines view, as a plain value. All but the first kind lie below an engine and know its context. */
export type EngineRow =
  | EngineItselfRow
  | EngineFactRow
  | EngineWarningsRow
  | EngineWarningRow
  | EngineUsageRow
  | UsageKindRow
  | UsageItemRow
  | EngineFailureRow;

/** What is known of whether an engine answers. */
export type EngineReach =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answers'; readonly server: EngineServer }
  | { readonly kind: 'silent'; readonly message: string };

/** A docker context, or a known product's socket. */
export interface EngineItselfRow {
  readonly kind: 'engine';
  readonly id: string;
  readonly choice: ContextChoice;
  readonly production: boolean;
  readonly reach: EngineReach;
}

/** Version or counts, in a line. */
export interface EngineFactRow {
  readonly kind: 'engineFact';
  readonly id: string;
  readonly contextName: string;
  readonly fact: 'version' | 'counts' | 'mirrors';
  readonly info: EngineInfo;
  readonly server: EngineServer;
}

export interface EngineWarningsRow {
  readonly kind: 'engineWarnings';
  readonly id: string;
  readonly contextName: string;
  readonly warnings: readonly string[];
}

export interface EngineWarningRow {
  readonly kind: 'engineWarning';
  readonly id: string;
  readonly contextName: string;
  readonly text: string;
}

/** Disk usage, which is measured when one opens it. */
export interface EngineUsageRow {
  readonly kind: 'engineUsage';
  readonly id: string;
  readonly contextName: string;
}

export type UsageKind = 'images' | 'containers' | 'volumes' | 'buildCache';

export interface UsageKindRow {
  readonly kind: 'usageKind';
  readonly id: string;
  readonly contextName: string;
  readonly of: UsageKind;
  readonly usage: DiskUsageKind;
}

export interface UsageItemRow {
  readonly kind: 'usageItem';
  readonly id: string;
  readonly contextName: string;
  readonly of: UsageKind;
  readonly item: DiskUsageItem;
}

/** What could not be fetched, in the place where it would have been. */
export interface EngineFailureRow {
  readonly kind: 'engineFailure';
  readonly id: string;
  readonly contextName: string;
  readonly message: string;
}

/** What VS Code holds for a row and hands to commands: the same object while the row's id lives. */
export interface EngineNode {
  engineRow: EngineRow;
}

export function isEngineNode(value: unknown): value is EngineNode {
  return typeof value === 'object' && value !== null && 'engineRow' in value;
}

export function contextOf(row: EngineRow): string {
  return row.kind === 'engine' ? row.choice.contextName : row.contextName;
}
