/** As Docker writes it: nine decimals, UTC. */
const FIXED_LENGTH = 30;
const ANY_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;
const LONGEST = 35;

/** An RFC 3339 time as UTC with nine decimals, which sorts as text. Undefined for anything else. */
export function toLogTime(text: string): string | undefined {
  if (text.length < 20 || text.length > LONGEST || text.charCodeAt(10) !== 0x54) return undefined;
  const [, seconds, fraction = '', zone] = ANY_TIME.exec(text) ?? [];
  if (seconds === undefined || zone === undefined) return undefined;
  if (text.length === FIXED_LENGTH && zone === 'Z') return text;
  const utc = zone === 'Z' ? seconds : toUtc(seconds + zone);
  return utc === undefined ? undefined : `${utc}.${fraction.padEnd(9, '0')}Z`;
}

function toUtc(time: string): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 19);
}

/** The present moment in the same form. */
export function logTimeAt(unixMs: number): string {
  return `${new Date(unixMs).toISOString().slice(0, 23)}000000Z`;
}
