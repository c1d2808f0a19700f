export interface BackoffOptions {
  readonly firstMs: number;
  readonly maxMs: number;
  /** 0 up to 1. */
  readonly random: () => number;
}

/**
 * Milliseconds to wait before attempt `attempt` (from 1): doubling up to the maximum, the upper half of it
 * random, so that many windows do not knock at a starting engine all at once.
 */
export function backoffDelay(attempt: number, { firstMs, maxMs, random }: BackoffOptions): number {
  const ceiling = Math.min(maxMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  return ceiling / 2 + (ceiling / 2) * random();
}
