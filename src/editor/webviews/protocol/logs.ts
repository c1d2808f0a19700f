import type { LogLevel } from '../../../core/model/logLine.ts';

/** A row of the log as the page draws it. Positions count on while lines come, and go below 0 with older ones. */
export type LogRow =
  | {
      readonly kind: 'line';
      readonly position: number;
      /** Index in `LogsSetup.sources`. */
      readonly source: number;
      /** UTC, RFC 3339; empty when unknown. */
      readonly time: string;
      readonly stream: 'stdout' | 'stderr';
      /** With the colours of its writer. */
      readonly text: string;
      /** Characters that were cut off; they are in what is copied and saved. */
      readonly cut?: number;
      readonly level?: LogLevel;
    }
  | {
      readonly kind: 'marker';
      readonly position: number;
      readonly source: number;
      readonly time: string;
      readonly tone: 'information' | 'problem';
      readonly text: string;
    };

export interface LogsPattern {
  readonly text: string;
  readonly isRegularExpression: boolean;
  readonly matchCase: boolean;
}

export const logStreams = ['all', 'stdout', 'stderr'] as const;
export const logLevels = ['all', 'debug', 'info', 'warning', 'error'] as const;
/** From where a log is read: a number of last lines, or minutes back. */
export const logRanges = [
  ...(['default', 'tail:100', 'tail:1000', 'tail:10000', 'tail:all'] as const),
  ...(['since:5', 'since:15', 'since:60', 'since:1440'] as const),
] as const;

/** A number of last lines, or a moment as `parseSince` takes it: what the user typed. */
export type CustomLogRange = `tail:${number}` | `from:${string}`;

/** What the user has chosen; the page keeps it over reloads. */
export interface LogsChoice {
  readonly stream: (typeof logStreams)[number];
  /** The least severe level that is shown. */
  readonly level: (typeof logLevels)[number];
  readonly range: (typeof logRanges)[number] | CustomLogRange;
  /** Names of containers that are left out. */
  readonly hidden: readonly string[];
  readonly pattern: LogsPattern;
  readonly wrap: boolean;
  readonly times: boolean;
}

export interface LogsSetup {
  readonly type: 'setup';
  readonly language: string;
  /** Names of the containers; with several, each line tells its own. */
  readonly sources: readonly string[];
  /** Words of the page by key, and the names of the choices. */
  readonly labels: LogsLabels;
}

export interface LogsSearchState {
  readonly count: number;
  /** False while there are lines that have not been looked at. */
  readonly done: boolean;
  /** Why the pattern is none. */
  readonly problem?: string;
}

export interface LogsState {
  readonly type: 'state';
  readonly generation: number;
  /** Positions that there are: from `first` to before `next`. */
  readonly first: number;
  readonly next: number;
  /** One sentence: how many lines are kept, dropped, filtered. */
  readonly summary: string;
  /** How following stands: empty when all is well. */
  readonly problem: string;
  readonly search?: LogsSearchState;
  readonly older: 'possible' | 'loading' | 'none' | 'full';
  /** The last rows, for a page that follows. */
  readonly tail: readonly LogRow[];
}

/** Host to page. */
export type LogsUpdate =
  | LogsSetup
  | LogsState
  | { readonly type: 'rows'; readonly generation: number; readonly rows: readonly LogRow[] }
  | { readonly type: 'found'; readonly position: number; readonly index: number }
  | { readonly type: 'copied' };

/** Page to host. */
export type LogsRequest =
  | { readonly type: 'open'; readonly choice: LogsChoice }
  | { readonly type: 'choose'; readonly choice: LogsChoice }
  /** The page can draw again, and follows with so many rows; 0 when it does not follow. */
  | { readonly type: 'drawn'; readonly tail: number }
  | { readonly type: 'rows'; readonly from: number; readonly to: number }
  | { readonly type: 'find'; readonly direction: 'next' | 'previous'; readonly from: number }
  | { readonly type: 'older' | 'clear' | 'copy' | 'save' };

export interface CustomRangeLabels {
  readonly choose: string;
  readonly shown: string;
  readonly prompt: string;
  readonly problem: string;
}

export interface LogsLabels {
  readonly log: string;
  readonly tools: string;
  readonly search: string;
  readonly matchCase: string;
  readonly regularExpression: string;
  readonly previous: string;
  readonly next: string;
  readonly noMatch: string;
  /** `{0}` of `{1}` */
  readonly matches: string;
  readonly stream: string;
  readonly streams: readonly string[];
  readonly level: string;
  readonly levels: readonly string[];
  readonly range: string;
  readonly ranges: readonly string[];
  /** Of a range that is typed: its names in the list, alone and with `{0}`, what to type, and what is wrong otherwise. */
  readonly custom: Readonly<Record<'from' | 'tail', CustomRangeLabels>>;
  readonly apply: string;
  readonly times: string;
  readonly wrap: string;
  readonly older: string;
  readonly olderLoading: string;
  readonly olderNone: string;
  readonly olderFull: string;
  readonly clear: string;
  readonly copy: string;
  readonly copied: string;
  readonly save: string;
  readonly containers: string;
  readonly following: string;
  readonly paused: string;
  /** `{0}` new lines */
  readonly newLines: string;
  readonly toEnd: string;
  readonly unfold: string;
  readonly fold: string;
  readonly empty: string;
  /** `{0}` characters */
  readonly cut: string;
  readonly standardError: string;
}
