const SECONDS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

const DURATION = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const PART = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
const UNIX = /^\d+(?:\.\d{1,9})?$/;
const TIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(\.\d{1,9})?)?)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * What `docker logs --since` takes: a Go duration back from now (`90s`, `2h30m`), a date with or without a time of day
 * (`2026-11-21`, `2026-11-21T08:30`, `…:00.5Z`, `…+02:00`), or Unix seconds. Without a zone a time is this machine's. A
 * space may stand for the T.
 *
 * @returns Unix seconds; undefined for anything else
 */
export function parseSince(text: string, nowMs: number): number | undefined {
  const value = text.trim();
  if (value === '0') return nowMs / 1000;
  if (UNIX.test(value)) return Number(value);
  const [, sign, parts] = DURATION.exec(value) ?? [];
  if (parts === undefined) return parseTime(value);
  let seconds = 0;
  for (const [, amount, unit = ''] of parts.matchAll(PART)) {
    seconds += Number(amount) * (SECONDS[unit] ?? 0);
  }
  return nowMs / 1000 - (sign === '-' ? -seconds : seconds);
}

/** Whether it means another moment where clocks differ: a time of day without a zone. */
export function needsZone(text: string): boolean {
  const match = TIME.exec(text.trim());
  return match !== null && match[8] === undefined;
}

function parseTime(value: string): number | undefined {
  const match = TIME.exec(value);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth;
  if (!isReal || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = Number(`0${match[7] ?? ''}`);
  const zone = match[8];
  if (zone === undefined) {
    return new Date(year, month - 1, day, hour, minute, second).getTime() / 1000 + fraction;
  }
  const utc = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  return utc - zoneSeconds(zone) + fraction;
}

function zoneSeconds(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours, minutes] = zone.slice(1).split(':').map(Number);
  const seconds = (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
  return zone.startsWith('-') ? -seconds : seconds;
}
