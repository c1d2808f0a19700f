import type { EngineClient } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { InventoryStatus } from '../inventory.ts';
import { backoffDelay, type BackoffOptions } from './backoff.ts';
import { delay } from './delay.ts';

export interface KeepConnectedOptions {
  readonly connect: (signal: AbortSignal) => Promise<EngineClient>;
  /** Works with the client until the connection is lost, then rejects. */
  readonly run: (client: EngineClient, signal: AbortSignal, onLive: () => void) => Promise<never>;
  /** Called with `live` after each complete listing. */
  readonly onStatus: (status: InventoryStatus) => void;
  readonly backoff: BackoffOptions;
  readonly signal: AbortSignal;
  /** A connection that held this long is no sign of an engine in trouble when it ends. Milliseconds, default 5000. */
  readonly steadyMs?: number;
}

/** Drops the connection, or the wait for the next attempt, and connects at once. */
export type Renew = () => void;

/** Connects, and connects again whenever the connection is lost, until the signal aborts. */
export function keepConnected(options: KeepConnectedOptions): Renew {
  const { signal, onStatus, steadyMs = 5000 } = options;
  let turn = new AbortController();
  let failures = 0;

  /** One connection, from its making to its end, and the wait after it. */
  async function connectAndRun(): Promise<void> {
    turn = new AbortController();
    const turnSignal = AbortSignal.any([signal, turn.signal]);
    let liveSince = Infinity;
    try {
      await runOnce(turnSignal, () => (liveSince = performance.now()));
    } catch (error) {
      if (turnSignal.aborted) return;
      if (performance.now() - liveSince >= steadyMs) {
        failures = 0;
        onStatus({ kind: 'connecting' });
        return;
      }
      failures += 1;
      onStatus({ kind: 'unavailable', error: toEngineError(error), attempt: failures });
      await delay(backoffDelay(failures, options.backoff), turnSignal);
    }
  }

  async function runOnce(turnSignal: AbortSignal, onLive: () => void): Promise<never> {
    const client = await options.connect(turnSignal);
    try {
      const { endpoint, server } = client;
      return await options.run(client, turnSignal, () => {
        onLive();
        onStatus({ kind: 'live', endpoint, server });
      });
    } finally {
      client.dispose();
    }
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) await connectAndRun();
  }

  void loop();
  return () => turn.abort();
}

function toEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new EngineError('engineFault', message, { cause: error });
}
