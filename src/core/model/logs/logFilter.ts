import type { LogLevel, LogLine } from '../logLine.ts';

export interface LogFilter {
  readonly streams?: readonly LogLine['stream'][];
  readonly sources?: readonly string[];
  /** Lines of these levels. */
  readonly levels?: readonly LogLevel[];
}

/**
 * Decides line by line, in order. A line without a level belongs to the line before of the same container, as the lines
 * of a stack trace do; where there is none before, it is shown.
 */
export function createLogFilter(
  filter: LogFilter,
  levelOf: (line: LogLine) => LogLevel | undefined,
): (line: LogLine) => boolean {
  const streams = filter.streams && new Set(filter.streams);
  const sources = filter.sources && new Set(filter.sources);
  const levels = filter.levels && new Set(filter.levels);
  const last = new Map<string, LogLevel>();
  return (line) => {
    if (streams?.has(line.stream) === false || sources?.has(line.source) === false) return false;
    if (levels === undefined) return true;
    const own = levelOf(line);
    if (own !== undefined) last.set(line.source, own);
    const level = own ?? last.get(line.source);
    return level === undefined || levels.has(level);
  };
}
