import { tabIds, type TabId } from '../../src/editor/webviews/protocol/containerPage.ts';
import type { Folding } from './drawSection.ts';

/** What the page itself remembers over hiding and reloading; nothing of the container. */
export interface ViewState {
  readonly tab: TabId;
  /** What each tab remembers, in its own form. */
  readonly tabs: Readonly<Record<string, unknown>>;
  readonly folded: readonly string[];
  /** Of the overview, in pixels. */
  readonly scrollTop: number;
}

export interface ViewStore {
  read(): ViewState;
  write(state: ViewState): void;
}

/** Long lists that few come for. */
const firstState: ViewState = { tab: 'overview', tabs: {}, folded: ['labels'], scrollTop: 0 };

export function parseViewState(value: unknown): ViewState {
  if (typeof value !== 'object' || value === null) return firstState;
  const folded =
    'folded' in value && Array.isArray(value.folded) ? value.folded : firstState.folded;
  const scrollTop =
    'scrollTop' in value && typeof value.scrollTop === 'number' ? value.scrollTop : 0;
  const tab = 'tab' in value ? tabIds.find((id) => id === value.tab) : undefined;
  const tabs = 'tabs' in value && typeof value.tabs === 'object' ? value.tabs : undefined;
  return {
    tab: tab ?? 'overview',
    tabs: { ...tabs },
    folded: folded.filter((id) => typeof id === 'string'),
    scrollTop,
  };
}

/** Folding of the sections, written to the state at once. */
export function createFolding(store: ViewStore): Folding {
  return {
    isFolded: (id) => store.read().folded.includes(id),
    setFolded: (id, folded) => {
      const state = store.read();
      const others = state.folded.filter((other) => other !== id);
      store.write({ ...state, folded: folded ? [...others, id] : others });
    },
  };
}
