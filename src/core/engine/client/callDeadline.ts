import { DEFAULT_DEADLINE_MS, type CallOptions } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';

/** One signal out of the caller's own and a time limit, which remembers which of the two fired. */
export interface CallDeadline {
  readonly signal: AbortSignal;
  /** The reason as a typed error once the signal has fired. */
  readonly reason: () => EngineError | undefined;
  /** Lifts the time limit (the first answer of a stream has come); the caller's signal stays linked. */
  readonly lift: () => void;
  /** Unlinks everything: the call has ended. */
  readonly end: () => void;
}

export function startDeadline(
  options: CallOptions | undefined,
  defaultMs: number = DEFAULT_DEADLINE_MS,
): CallDeadline {
  const controller = new AbortController();
  const limitMs = options?.deadlineMs ?? defaultMs;
  let reason: EngineError | undefined;
  const fire = (error: EngineError): void => {
    reason ??= error;
    controller.abort(reason);
  };
  const onAbort = (): void => fire(new EngineError('aborted', 'The call was cancelled.'));
  const timer =
    limitMs > 0
      ? setTimeout(() => {
          fire(new EngineError('timeout', `The engine did not answer within ${limitMs} ms.`));
        }, limitMs)
      : undefined;
  if (options?.signal?.aborted === true) onAbort();
  options?.signal?.addEventListener('abort', onAbort, { once: true });
  const lift = (): void => clearTimeout(timer);
  return {
    signal: controller.signal,
    reason: () => reason,
    lift,
    end: () => {
      lift();
      options?.signal?.removeEventListener('abort', onAbort);
    },
  };
}
