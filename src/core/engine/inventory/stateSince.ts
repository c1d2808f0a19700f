import type { ContainerRecord } from '../../model/containerRecord.ts';

/**
 * Lists tell when a state began only in words (`Up 3 hours`), events to the second. While the words do not
 * contradict what is held, the held time stays: it is the better one, and it does not change by being read again.
 */
export function keepStateSince(
  held: ContainerRecord,
  fresh: ContainerRecord,
  nowSeconds: number,
): ContainerRecord {
  if (held.stateSince === undefined || held.state !== fresh.state) return fresh;
  if (fresh.stateSince === held.stateSince || !agrees(held.stateSince, fresh, nowSeconds))
    return fresh;
  return { ...fresh, stateSince: held.stateSince };
}

function agrees(held: number, fresh: ContainerRecord, nowSeconds: number): boolean {
  if (fresh.stateSince === undefined) return true;
  // For a paused container the engine tells when it was started, which is no news.
  if (fresh.state === 'paused' && fresh.stateSince <= held) return true;
  return Math.abs(held - fresh.stateSince) <= wordingPrecision(nowSeconds - fresh.stateSince);
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How far the engine's wording may be off, in seconds, at this age in seconds. The steps are those of
 * go-units `HumanDuration`, which words every `Status`; two seconds are added for the clocks' rounding.
 */
function wordingPrecision(age: number): number {
  if (age < MINUTE) return 2;
  if (age < HOUR) return MINUTE + 2;
  if (age < 2 * DAY) return HOUR + 2;
  if (age < 14 * DAY) return DAY + 2;
  if (age < 60 * DAY) return 7 * DAY + 2;
  if (age < 730 * DAY) return 31 * DAY;
  return 366 * DAY;
}
