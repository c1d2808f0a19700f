import type { DiskUsage, EngineInfo } from '../../../core/engine/calls/systemCalls.ts';
import type { EngineClient, EngineServer } from '../../../core/engine/engineClient.ts';
import type { EngineEventLine } from '../protocol/enginePage.ts';
import { toEventLine } from './toEventLine.ts';

export interface FollowedEngine {
  readonly info?: EngineInfo;
  readonly server?: EngineServer;
  readonly usage?: DiskUsage;
  readonly measuring: boolean;
  readonly problem?: string;
}

export interface FollowOptions {
  readonly connect: (signal: AbortSignal) => Promise<EngineClient>;
  readonly describe: (error: unknown) => string;
  readonly onChange: (change: Partial<FollowedEngine>) => void;
  readonly onEvents: (lines: readonly EngineEventLine[]) => void;
}

/** Events are handed on so often at most; a prune of thousands of images comes as a handful of messages. */
const EVENTS_EVERY_MS = 150;
/** More than the page keeps are never sent. */
const EVENTS_AT_ONCE = 1000;

/** Reads an engine and listens to its events until it is disposed of. */
export function followEngine({ connect, describe, onChange, onEvents }: FollowOptions): {
  measure(): Promise<void>;
  dispose(): void;
} {
  const stop = new AbortController();
  const { signal } = stop;
  const connecting = connect(signal);
  let waiting: EngineEventLine[] = [];
  let timer: NodeJS.Timeout | undefined;

  const fail = (error: unknown): void => {
    if (!signal.aborted) onChange({ measuring: false, problem: describe(error) });
  };
  const flush = (): void => {
    timer = undefined;
    const lines = waiting;
    waiting = [];
    onEvents(lines);
  };

  async function listen(client: EngineClient): Promise<void> {
    for await (const event of await client.events({ signal })) {
      waiting.push(toEventLine(event));
      if (waiting.length > EVENTS_AT_ONCE) waiting.shift();
      timer ??= setTimeout(flush, EVENTS_EVERY_MS);
    }
  }

  async function measure(): Promise<void> {
    onChange({ measuring: true });
    try {
      const client = await connecting;
      onChange({ usage: await client.diskUsage({ signal }), measuring: false });
    } catch (error) {
      fail(error);
    }
  }

  async function read(): Promise<void> {
    const client = await connecting;
    onChange({ info: await client.engineInfo({ signal }), server: client.server });
    void measure();
    await listen(client);
  }

  read().catch(fail);
  return {
    measure,
    dispose: () => {
      stop.abort();
      clearTimeout(timer);
      void connecting.then(
        (client) => client.dispose(),
        () => undefined,
      );
    },
  };
}
