import { parseSince } from '../../../core/model/logs/parseSince.ts';
import type { LogsChoice } from './logs.ts';

const MOST_LINES = 10_000_000;
const LONGEST = 64;

/**
 * A range that was typed.
 *
 * @param kind `from` for a moment as `parseSince` takes it, `tail` for a number of last lines or `all`
 * @returns undefined for what is neither
 */
export function parseCustomRange(kind: string, text: string): LogsChoice['range'] | undefined {
  const value = text.trim();
  if (kind === 'from') {
    const isMoment = value.length <= LONGEST && parseSince(value, 0) !== undefined;
    return isMoment ? `from:${value}` : undefined;
  }
  if (kind !== 'tail') return undefined;
  if (value === 'all') return 'tail:all';
  const lines = /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  return lines === undefined || lines > MOST_LINES ? undefined : `tail:${lines}`;
}
