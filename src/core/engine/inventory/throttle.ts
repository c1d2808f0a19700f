export interface Throttle {
  /** Asks for a run: soon when the last one is long enough ago, else as soon as the interval is over. */
  request(): void;
  cancel(): void;
}

/**
 * Runs `action` at most once per interval, without ever delaying a request beyond the interval (a trailing
 * debounce would, under a steady stream). The first run comes in the same turn of the event loop, after what
 * is already queued. No timer exists while nothing is requested.
 */
export function createThrottle(intervalMs: number, action: () => void): Throttle {
  let lastRun = -Infinity;
  let immediate: NodeJS.Immediate | undefined;
  let timer: NodeJS.Timeout | undefined;

  function run(): void {
    immediate = undefined;
    timer = undefined;
    lastRun = performance.now();
    action();
  }

  return {
    request() {
      if (immediate || timer) return;
      const wait = lastRun + intervalMs - performance.now();
      if (wait <= 0) immediate = setImmediate(run);
      else timer = setTimeout(run, Math.ceil(wait));
    },
    cancel() {
      clearImmediate(immediate);
      clearTimeout(timer);
      immediate = undefined;
      timer = undefined;
    },
  };
}
