import type { TabId } from '../../protocol/containerPage.ts';
import type { HostTab, HostTabContext, OpenHostTab } from './hostTab.ts';

export interface TabDeck {
  /** One tab is on the screen now. Also after the page itself was hidden. */
  show(tab: TabId): void;
  /** None is. */
  hide(): void;
  answer(tab: TabId, message: unknown): void | Promise<void>;
  /** The container has changed. */
  update(): void;
  dispose(): void;
}

/** Makes the host halves of tabs when they are first shown, and lets one at a time work. */
export function createTabDeck(
  entries: Partial<Record<TabId, OpenHostTab>>,
  contextOf: (tab: TabId) => HostTabContext,
): TabDeck {
  const opened = new Map<TabId, HostTab>();
  let shown: TabId | undefined;

  const open = (tab: TabId): HostTab | undefined => {
    const known = opened.get(tab);
    if (known) return known;
    const created = entries[tab]?.(contextOf(tab));
    if (created) opened.set(tab, created);
    return created;
  };
  const hide = () => {
    if (shown !== undefined) opened.get(shown)?.hide();
    shown = undefined;
  };

  return {
    show: (tab) => {
      hide();
      shown = tab;
      open(tab)?.show();
    },
    hide,
    answer: (tab, message) => (tab === shown ? opened.get(tab)?.answer?.(message) : undefined),
    update: () => {
      if (shown !== undefined) opened.get(shown)?.update?.();
    },
    dispose: () => {
      hide();
      for (const tab of opened.values()) tab.dispose();
      opened.clear();
    },
  };
}
