/** What the page itself remembers over hiding and reloading; nothing of the engine. */
export interface ViewState {
  readonly type: string;
  readonly action: string;
  readonly text: string;
  readonly scrollTop: number;
}

export function parseViewState(value: unknown): ViewState {
  const known: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const text = (key: string): string => {
    const found = known[key];
    return typeof found === 'string' ? found : '';
  };
  const scrollTop = known['scrollTop'];
  return {
    type: text('type'),
    action: text('action'),
    text: text('text'),
    scrollTop: typeof scrollTop === 'number' ? scrollTop : 0,
  };
}
