/** What the engine page shows. Texts are in the user's language, or the engine's own words. */
export interface EnginePage {
  /** BCP 47 tag of the user's language. */
  readonly language: string;
  readonly title: string;
  readonly address: string;
  /** Words beside the title: in use, production. */
  readonly badges: readonly { readonly text: string; readonly tone: 'plain' | 'production' }[];
  readonly notice?: string;
  readonly actions: readonly EnginePageAction[];
  readonly sections: readonly EngineSection[];
  readonly warnings: readonly string[];
  readonly usage: EngineUsage;
  readonly labels: EngineLabels;
}

export const enginePageCommands = ['refresh', 'use', 'editMirrors', 'measure'] as const;
export type EnginePageCommand = (typeof enginePageCommands)[number];

export interface EnginePageAction {
  readonly command: EnginePageCommand;
  readonly label: string;
}

export interface EngineSection {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export interface EngineUsage {
  readonly state: 'unasked' | 'measuring' | 'measured';
  readonly rows: readonly EngineUsageRow[];
}

export const usageKinds = ['images', 'containers', 'volumes', 'buildCache'] as const;
export type EngineUsageKind = (typeof usageKinds)[number];

export interface EngineUsageRow {
  readonly kind: EngineUsageKind;
  readonly label: string;
  /** `1.2 GB, 800 MB reclaimable, 14 of 20 in use` */
  readonly text: string;
  /** Shares of the biggest kind, 0 to 1. */
  readonly keptShare: number;
  readonly freeShare: number;
  /** Absent where nothing can be freed. */
  readonly pruneLabel?: string;
}

export interface EngineEventLine {
  /** Unix seconds. */
  readonly time: number;
  readonly type: string;
  readonly action: string;
  readonly name: string;
  /** Further attributes in a line. */
  readonly detail: string;
}

export interface EngineLabels {
  readonly actions: string;
  readonly warnings: string;
  readonly usage: string;
  readonly measuring: string;
  readonly kept: string;
  readonly reclaimable: string;
  readonly events: string;
  readonly type: string;
  readonly anyType: string;
  readonly action: string;
  readonly text: string;
  readonly pause: string;
  readonly resume: string;
  readonly clear: string;
  readonly noEvents: string;
  /** With `{0}` for the number. */
  readonly waiting: string;
  /** With `{0}` for those shown and `{1}` for all. */
  readonly shown: string;
}

export type EngineUpdate =
  | { readonly type: 'show'; readonly page: EnginePage }
  | { readonly type: 'events'; readonly events: readonly EngineEventLine[] };

export type EngineRequest =
  | { readonly type: 'ready' }
  | { readonly type: 'run'; readonly command: EnginePageCommand }
  | { readonly type: 'prune'; readonly kind: EngineUsageKind };
