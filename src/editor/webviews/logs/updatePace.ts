/** Updates come no faster than this, however many lines come: about every second frame of a slow screen. */
const SHORTEST_MS = 40;
/** A page that does not answer, because it is about to close, is asked again after this. */
const PATIENCE_MS = 2_000;

export interface UpdatePace {
  /** There is something new to send. */
  wish(): void;
  /** The page has drawn the last update. */
  ready(): void;
  /** The page has been opened and has drawn nothing yet. */
  start(): void;
  /** Nobody looks. */
  stop(): void;
}

/** Sends when there is news, the page has drawn the last update, and some time has gone by. */
export function createUpdatePace(send: () => void): UpdatePace {
  let isOpen = false;
  let isWished = false;
  let sentAt = 0;
  let isAwaited = false;
  let timer: NodeJS.Timeout | undefined;

  const go = (): void => {
    timer = undefined;
    if (!isOpen || !isWished) return;
    isWished = false;
    isAwaited = true;
    sentAt = Date.now();
    send();
  };
  const schedule = (): void => {
    if (!isOpen || !isWished) return;
    clearTimeout(timer);
    const wait = sentAt + (isAwaited ? PATIENCE_MS : SHORTEST_MS) - Date.now();
    timer = setTimeout(go, Math.max(0, wait));
  };
  return {
    wish: () => {
      if (isWished && timer !== undefined) return;
      isWished = true;
      schedule();
    },
    ready: () => {
      isAwaited = false;
      schedule();
    },
    start: () => {
      isOpen = true;
      isAwaited = false;
      isWished = true;
      schedule();
    },
    stop: () => {
      isOpen = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
