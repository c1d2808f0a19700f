import { parseCustomRange } from './parseCustomRange.ts';
import {
  logLevels,
  logRanges,
  logStreams,
  type LogsChoice,
  type LogsPattern,
  type LogsRequest,
} from './logs.ts';

/** A page never shows more rows than these at once. */
const MOST_ROWS = 1_000;
const LONGEST_PATTERN = 2_000;

/** A request of the log view, or undefined for anything else: what arrives from a webview is not trusted. */
export function parseLogsRequest(value: unknown): LogsRequest | undefined {
  const fields = record(value);
  const { type } = fields;
  switch (type) {
    case 'open':
    case 'choose':
      return { type, choice: parseLogsChoice(fields['choice']) };
    case 'drawn':
      return { type, tail: Math.min(MOST_ROWS, Math.max(0, whole(fields['tail']) ?? 0)) };
    case 'rows': {
      const from = whole(fields['from']);
      const to = whole(fields['to']);
      if (from === undefined || to === undefined) return undefined;
      return { type, from, to: Math.min(to, from + MOST_ROWS) };
    }
    case 'find': {
      const from = whole(fields['from']);
      const direction = (['next', 'previous'] as const).find((way) => way === fields['direction']);
      return from === undefined || direction === undefined ? undefined : { type, direction, from };
    }
    case 'older':
    case 'clear':
    case 'copy':
    case 'save':
      return { type };
    default:
      return undefined;
  }
}

/** What the user has chosen, with the usual choice for whatever is missing or not known. */
export function parseLogsChoice(value: unknown): LogsChoice {
  const fields = record(value);
  const hidden: unknown = fields['hidden'];
  return {
    stream: logStreams.find((stream) => stream === fields['stream']) ?? 'all',
    level: logLevels.find((level) => level === fields['level']) ?? 'all',
    range: logRanges.find((range) => range === fields['range']) ?? parseCustom(fields['range']),
    hidden: Array.isArray(hidden) ? hidden.filter((name) => typeof name === 'string') : [],
    pattern: parsePattern(fields['pattern']),
    wrap: fields['wrap'] === true,
    times: fields['times'] === true,
  };
}

function parseCustom(value: unknown): LogsChoice['range'] {
  if (typeof value !== 'string') return 'default';
  const [kind = ''] = value.split(':', 1);
  return parseCustomRange(kind, value.slice(kind.length + 1)) ?? 'default';
}

function parsePattern(value: unknown): LogsPattern {
  const { text, isRegularExpression, matchCase } = record(value);
  return {
    text: typeof text === 'string' ? text.slice(0, LONGEST_PATTERN) : '',
    isRegularExpression: isRegularExpression === true,
    matchCase: matchCase === true,
  };
}

function record(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function whole(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
