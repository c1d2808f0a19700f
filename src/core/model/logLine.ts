export type LogLevel = 'fatal' | 'error' | 'warning' | 'info' | 'debug' | 'trace';

/** A line that a container wrote. */
export interface LogLine {
  /** Which of the containers that are read together: the caller's own key. */
  readonly source: string;
  readonly stream: 'stdout' | 'stderr';
  /** UTC with nine decimals, sortable as text: `2026-11-21T16:11:24.313419518Z`. Empty when the engine told none. */
  readonly time: string;
  /** Without the line feed, with the colours of its writer. */
  readonly text: string;
}

/** What happened to the container between two lines. */
export interface LogMarker {
  readonly source: string;
  readonly marker:
    | 'stopped'
    | 'started'
    | 'recreated'
    | 'removed'
    /** The engine went away; lines that come later may follow after a gap. */
    | 'disconnected'
    | 'reconnected';
  readonly time: string;
  /** With `stopped`, where the engine knows it. */
  readonly exitCode?: number;
}

export type LogItem = LogLine | LogMarker;
