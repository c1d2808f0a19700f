/** What a tab of the page gets from the page. */
export interface TabViewContext {
  readonly language: string;
  /** Sends a message to the tab's half in the extension. */
  readonly post: (message: unknown) => void;
  /** What the tab itself wants to find again after hiding and reloading; checked by the tab, never the container's. */
  readonly readState: () => unknown;
  readonly writeState: (state: unknown) => void;
}

/** A tab of the page, made when it is shown for the first time. */
export interface TabView {
  readonly node: HTMLElement;
  receive(message: unknown): void;
  /** It is on the screen again. */
  show?(): void;
  /** Another tab is. */
  hide?(): void;
}

export interface TabViewEntry {
  readonly create: (context: TabViewContext) => TabView;
  /** Takes the height of the window and scrolls by itself, instead of making the page longer. */
  readonly fills?: boolean;
}
