/** How a mirror answered the first question of the registry protocol. */
export type MirrorAnswer =
  | { readonly kind: 'answers'; readonly milliseconds: number; readonly status: number }
  | { readonly kind: 'silent'; readonly reason: string };

/** The first request also finds the name and agrees on keys; the best of a few is what pulls will see. */
const ATTEMPTS = 3;
const DEADLINE_MS = 5000;

/**
 * Asks `GET <mirror>/v2/` a few times, one after the other, and tells the shortest time until the headers came. Any
 * status counts as an answer: registries say 401 there.
 *
 * @throws what the signal was aborted with
 */
export async function measureMirror(mirror: string, signal: AbortSignal): Promise<MirrorAnswer> {
  let best: Extract<MirrorAnswer, { kind: 'answers' }> | undefined;
  let reason = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const started = performance.now();
    try {
      const answer = await fetch(`${mirror.replace(/\/+$/, '')}/v2/`, {
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]),
      });
      const milliseconds = performance.now() - started;
      await answer.body?.cancel();
      if (best === undefined || milliseconds < best.milliseconds) {
        best = { kind: 'answers', milliseconds, status: answer.status };
      }
    } catch (error) {
      signal.throwIfAborted();
      reason = reasonOf(error);
      // Nobody there now is nobody there in a moment.
      break;
    }
  }
  return best ?? { kind: 'silent', reason };
}

/** What went wrong lies in the cause: the error itself says that fetching failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
