/** Host to the tab with the engine's own JSON. */
export type InspectUpdate =
  | { readonly type: 'json'; readonly json: unknown; readonly labels: InspectLabels }
  | { readonly type: 'none'; readonly text: string };

export interface InspectLabels {
  readonly search: string;
  readonly unfoldAll: string;
  readonly foldAll: string;
  readonly open: string;
  /** With `{0}` for a count. */
  readonly found: string;
  readonly json: string;
}

export interface InspectRequest {
  readonly type: 'open';
}

export function parseInspectRequest(value: unknown): InspectRequest | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  return value.type === 'open' ? { type: 'open' } : undefined;
}
