/** How long ago, as coarsely as a row says it: a row's text changes once a minute at most. */
export interface Age {
  readonly unit: 'now' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly count: number;
}

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;
const DAY_SECONDS = 24 * HOUR_SECONDS;
const MONTH_SECONDS = 30 * DAY_SECONDS;
const YEAR_SECONDS = 365 * DAY_SECONDS;

/** The time between two moments in Unix seconds; a moment in the future (clocks differ) counts as now. */
export function ageSince(since: number, now: number): Age {
  const seconds = now - since;
  if (seconds < MINUTE_SECONDS) return { unit: 'now', count: 0 };
  if (seconds < HOUR_SECONDS) return age('minute', seconds / MINUTE_SECONDS);
  if (seconds < DAY_SECONDS) return age('hour', seconds / HOUR_SECONDS);
  if (seconds < MONTH_SECONDS) return age('day', seconds / DAY_SECONDS);
  if (seconds < YEAR_SECONDS) return age('month', seconds / MONTH_SECONDS);
  return age('year', seconds / YEAR_SECONDS);
}

function age(unit: Age['unit'], count: number): Age {
  return { unit, count: Math.floor(count) };
}
