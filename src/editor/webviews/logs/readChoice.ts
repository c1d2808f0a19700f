import type { LogLevel } from '../../../core/model/logLine.ts';
import type { LogFilter } from '../../../core/model/logs/logFilter.ts';
import { parseSince } from '../../../core/model/logs/parseSince.ts';
import type { LogsChoice } from '../protocol/logs.ts';
import type { FeedStart } from './logFeed.ts';

/** From the least severe to the most. */
const severity: readonly LogLevel[] = ['trace', 'debug', 'info', 'warning', 'error', 'fatal'];

export function filterOf(choice: LogsChoice, sources: readonly string[]): LogFilter {
  const { stream, level, hidden } = choice;
  const isAnyHidden = sources.some((name) => hidden.includes(name));
  return {
    ...(stream !== 'all' && { streams: [stream] }),
    ...(level !== 'all' && { levels: severity.slice(severity.indexOf(level)) }),
    ...(isAnyHidden && { sources: sources.filter((name) => !hidden.includes(name)) }),
  };
}

/** @param options.capacity lines that are kept: it makes no sense to read more */
export function startOf(
  range: LogsChoice['range'],
  options: { readonly capacity: number; readonly defaultTail: number; readonly now?: number },
): FeedStart {
  const { capacity, defaultTail, now = Date.now() } = options;
  if (range.startsWith('from:')) {
    const since = parseSince(range.slice('from:'.length), now);
    return since === undefined
      ? { tail: Math.min(capacity, defaultTail) }
      : { tail: capacity, since };
  }
  const [kind, amount] = range.split(':');
  if (kind === 'since')
    return { tail: capacity, since: Math.floor(now / 1000) - Number(amount) * 60 };
  const lines = kind === 'default' ? defaultTail : amount === 'all' ? capacity : Number(amount);
  return { tail: Math.min(capacity, lines) };
}
