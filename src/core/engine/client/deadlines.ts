/** A stopped container may be given minutes to end; its own time limit is not known before. Milliseconds. */
export const STOP_DEADLINE_MS = 5 * 60_000;
/** Removing many objects, or measuring every volume, takes an engine its time. Milliseconds. */
export const DISK_DEADLINE_MS = 10 * 60_000;
