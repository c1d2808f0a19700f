import type { LogLine } from '../../../core/model/logLine.ts';

/** How far the tasks of services have been read, so that after an interruption no line comes twice and none is left out. */
export interface ReadPositions {
  forget(service: string): void;
  /** Begins anew. @returns Unix seconds from which on there may be lines that have not been read; undefined when none was read */
  resume(service: string): number | undefined;
  /** Those that had not been read before the last {@link resume}; they count as read from now on. */
  unread<L extends LogLine>(service: string, lines: readonly L[]): readonly L[];
}

interface Position {
  /** Of the last line, and how many lines bear it. */
  time: string;
  count: number;
  /** What was read before it began anew. */
  before: { readonly time: string; left: number };
}

export function createReadPositions(): ReadPositions {
  const services = new Map<string, Map<string, Position>>();

  function isUnread(tasks: Map<string, Position>, { source, time }: LogLine): boolean {
    const position = tasks.get(source) ?? { time: '', count: 0, before: { time: '', left: 0 } };
    tasks.set(source, position);
    const { before } = position;
    if (before.time !== '' && time < before.time) return false;
    if (time === before.time && before.left > 0) {
      before.left -= 1;
      return false;
    }
    position.count = time === position.time ? position.count + 1 : 1;
    position.time = time;
    return true;
  }

  return {
    forget: (service) => void services.delete(service),
    resume: (service) => {
      const tasks = [...(services.get(service)?.values() ?? [])];
      for (const position of tasks) position.before = { time: position.time, left: position.count };
      const times = tasks.map(({ time }) => Math.floor(Date.parse(time) / 1000));
      return times.length === 0 ? undefined : Math.min(...times);
    },
    unread: (service, lines) => {
      const tasks = services.get(service) ?? new Map<string, Position>();
      services.set(service, tasks);
      return lines.filter((line) => isUnread(tasks, line));
    },
  };
}
