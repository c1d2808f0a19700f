import type { Services } from '../../../host/services.ts';
import type { FollowedContainer } from '../followContainer.ts';

/** What a tab of the container page gets from its page. */
export interface HostTabContext {
  readonly services: Services;
  readonly container: { readonly id: string; readonly name: string };
  /** What is known of the container at the moment; its details are absent until the engine has answered. */
  readonly current: () => FollowedContainer;
  /** Sends a message to the tab's half in the webview; dropped there while the tab is not drawn. */
  readonly post: (message: unknown) => void;
}

/**
 * The host half of a tab, made when the tab is shown for the first time and kept until the page is closed. Between
 * `hide` and the next `show` it neither streams nor polls; what it remembers is its own affair.
 */
export interface HostTab {
  /** The tab is on the screen, its other half freshly drawn or shown again: tell it everything, begin to follow. */
  show(): void;
  hide(): void;
  /** A message of the tab's other half, unchecked. What it throws is reported to the user. */
  answer?(message: unknown): void | Promise<void>;
  /** The container's record or details have changed; called only while the tab is shown. */
  update?(): void;
  dispose(): void;
}

export type OpenHostTab = (context: HostTabContext) => HostTab;
