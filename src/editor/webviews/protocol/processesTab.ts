/** Host to the tab of processes. */
export type ProcessesUpdate =
  | {
      readonly type: 'processes';
      readonly columns: readonly ProcessColumn[];
      readonly rows: readonly ProcessLine[];
      readonly labels: ProcessesLabels;
    }
  /** Why there are none: the container does not run, the engine cannot be reached. */
  | { readonly type: 'none'; readonly text: string };

export interface ProcessColumn {
  readonly title: string;
  /** Set to the right, and sorted as numbers. */
  readonly isNumber: boolean;
}

export interface ProcessLine {
  readonly pid: string;
  readonly cells: readonly string[];
}

export interface ProcessesLabels {
  readonly table: string;
  readonly kill: string;
  readonly note: string;
}

/** The tab of processes to its host. */
export interface ProcessesRequest {
  readonly type: 'kill';
  readonly pid: string;
}

/** Undefined for what is no such request: what arrives from a webview is not trusted. */
export function parseProcessesRequest(value: unknown): ProcessesRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, pid } = value as { readonly type?: unknown; readonly pid?: unknown };
  return type === 'kill' && typeof pid === 'string' && /^\d+$/.test(pid)
    ? { type, pid }
    : undefined;
}
