import type { Folding } from './drawSection.ts';

/** What the page itself remembers over hiding and reloading; nothing of the container. */
export interface ViewState {
  readonly folded: readonly string[];
  readonly scrollTop: number;
}

/** Long lists that few come for. */
const firstState: ViewState = { folded: ['labels'], scrollTop: 0 };

export function parseViewState(value: unknown): ViewState {
  if (typeof value !== 'object' || value === null) return firstState;
  const folded =
    'folded' in value && Array.isArray(value.folded) ? value.folded : firstState.folded;
  const scrollTop =
    'scrollTop' in value && typeof value.scrollTop === 'number' ? value.scrollTop : 0;
  return { folded: folded.filter((id) => typeof id === 'string'), scrollTop };
}

/** Folding of the sections, written to the state at once. */
export function createFolding(read: () => ViewState, write: (state: ViewState) => void): Folding {
  return {
    isFolded: (id) => read().folded.includes(id),
    setFolded: (id, folded) => {
      const others = read().folded.filter((other) => other !== id);
      write({ ...read(), folded: folded ? [...others, id] : others });
    },
  };
}
