import type { ReadPosition } from '../../../core/engine/logs/followContainerLogs.ts';
import type { LogItem, LogLine } from '../../../core/model/logLine.ts';

export interface FollowRequest {
  readonly signal: AbortSignal;
  readonly tail?: number;
  /** Unix seconds. */
  readonly since?: number;
  readonly after?: ReadPosition;
  readonly onOpen: () => void;
}

/** What reading the logs of containers needs from the rest of the extension. Sources are names of containers. */
export interface LogPorts {
  follow(source: string, request: FollowRequest): AsyncIterable<readonly LogItem[]>;
  older(
    source: string,
    start: { readonly time: string; readonly count: number; readonly known: number },
    count: number,
  ): Promise<readonly LogLine[]>;
  /** Whether an error may pass by itself: the engine is away, there is no such container at the moment. */
  mayPass(error: unknown): boolean;
  /** Resolves when the engine is there and has the container, and rejects when the signal aborts. */
  whenBack(source: string, signal: AbortSignal): Promise<void>;
  /** A sentence for the user. */
  describe(error: unknown): string;
}
