/**
 * What the container page shows: texts are in the user's language and ready to show, times are Unix milliseconds,
 * which the page writes in the clock and time zone of whoever looks at it.
 */
export interface ContainerPage {
  /** BCP 47 tag of the user's language. */
  readonly language: string;
  readonly title: string;
  readonly image: string;
  readonly state: PageState;
  /** Something the user should know first: gone, engine not reachable. */
  readonly notice?: PageNotice;
  readonly actions: readonly PageAction[];
  /** In their order on the screen. */
  readonly tabs: readonly PageTab[];
  readonly sections: readonly PageSection[];
  readonly labels: PageLabels;
}

export const tabIds = ['overview', 'logs', 'stats', 'files', 'processes', 'inspect'] as const;
export type TabId = (typeof tabIds)[number];

export interface PageTab {
  readonly id: TabId;
  readonly title: string;
}

export interface PageState {
  readonly tone: PageTone;
  readonly text: string;
}

/** Chooses icon and colour; the text beside it says the same. */
export type PageTone =
  'running' | 'healthy' | 'unhealthy' | 'paused' | 'pending' | 'stopped' | 'failed';

export interface PageNotice {
  readonly kind: 'information' | 'problem';
  readonly text: string;
  /** A container of the same name that has taken the place of this one. */
  readonly successor?: string;
}

export interface PageAction {
  readonly command: PageCommand;
  readonly label: string;
  readonly enabled: boolean;
}

export const pageCommands = ['start', 'unpause', 'stop', 'restart', 'shell', 'inspect'] as const;
export type PageCommand = (typeof pageCommands)[number];

export type PageSection =
  | {
      readonly kind: 'facts';
      readonly id: string;
      readonly title: string;
      /** What it is about, for those who do not know it yet. */
      readonly note?: string;
      readonly facts: readonly PageFact[];
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly title: string;
      readonly note?: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly PageValue[])[];
    }
  | {
      readonly kind: 'log';
      readonly id: string;
      readonly title: string;
      readonly entries: readonly PageLogEntry[];
    }
  | {
      readonly kind: 'stack';
      readonly id: string;
      readonly title: string;
      readonly note?: string;
      /** The topmost first. */
      readonly entries: readonly PageStackEntry[];
    };

export interface PageStackEntry {
  readonly title: string;
  readonly size: string;
  /** Of the largest, 0 to 1. */
  readonly share: number;
  readonly writable: boolean;
}

export interface PageFact {
  readonly name: string;
  readonly value: PageValue;
}

export type PageValue =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: PageTone }
  /** Set in the editor's font and copied with one click. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** An environment value that looks like a secret; the host keeps it until it is asked for. */
  | { readonly kind: 'secret'; readonly name: string; readonly text?: string };

export interface PageLogEntry {
  readonly tone: PageTone;
  readonly text: string;
  readonly at: number;
  readonly output: string;
}

/** Words of the page itself. */
export interface PageLabels {
  readonly actions: string;
  readonly tabs: string;
  readonly copy: string;
  readonly copied: string;
  readonly reveal: string;
  readonly hide: string;
  readonly masked: string;
  readonly openSuccessor: string;
  readonly noOutput: string;
}

/** Host to page. */
export type PageUpdate =
  | { readonly type: 'show'; readonly page: ContainerPage }
  /** A command has asked for this tab. */
  | { readonly type: 'selectTab'; readonly tab: TabId }
  /** What a tab's host half tells its other half; typed in the tab's own protocol. */
  | { readonly type: 'tab'; readonly tab: TabId; readonly message: unknown };

/** Page to host. */
export type PageRequest =
  | { readonly type: 'ready' }
  /** This tab is on the screen, and no other. */
  | { readonly type: 'showTab'; readonly tab: TabId }
  /** What a tab asks of its host half, which checks it itself: nothing from a webview is trusted. */
  | { readonly type: 'tab'; readonly tab: TabId; readonly message: unknown }
  | { readonly type: 'run'; readonly command: PageCommand }
  | { readonly type: 'openLink'; readonly url: string }
  | { readonly type: 'openSuccessor' }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'copySecret'; readonly name: string }
  | { readonly type: 'reveal' | 'hide'; readonly name: string };
