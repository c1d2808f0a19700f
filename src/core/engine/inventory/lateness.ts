/** Seconds behind at which the engine may already have thrown events away. */
const LATE_SECONDS = 1.5;

export interface Lateness {
  /**
   * Tells whether everything must be listed again: the engine drops events for a reader that does not keep up
   * and says nothing of it, but those that do arrive are late then. True when lateness is noticed and once
   * more when it is over. Both times are Unix seconds; the two clocks need not agree.
   */
  observe(eventTime: number, now: number): boolean;
}

export function createLateness(): Lateness {
  let usualOffset = Infinity;
  /** The offset at which we have caught up, while behind. */
  let caughtUpAt: number | undefined;

  return {
    observe(eventTime, now) {
      const offset = now - eventTime;
      const late = offset > usualOffset + LATE_SECONDS;
      if (late) {
        caughtUpAt ??= usualOffset + LATE_SECONDS;
        // Should a clock have been set instead, this is the new normal, and one list was all it cost.
        usualOffset = offset;
        return true;
      }
      usualOffset = Math.min(usualOffset, offset);
      if (caughtUpAt === undefined || offset > caughtUpAt) return false;
      caughtUpAt = undefined;
      return true;
    },
  };
}
