import type { LogLine } from '../../model/logLine.ts';
import { LogBuffer } from '../../model/logs/logBuffer.ts';
import type { CallOptions, EngineClient } from '../engineClient.ts';
import { readLogLines } from './readLogLines.ts';

export interface OlderOptions extends CallOptions {
  /** The key that the lines bear. */
  readonly source: string;
  /** The time of the oldest line that has been read, and how many have that very time. */
  readonly before: { readonly time: string; readonly count: number };
  /** Lines of this container that have been read, from that one on. */
  readonly known: number;
  /** Lines wanted. */
  readonly count: number;
}

/** Lines that may have been written since the known ones were counted. */
const SPARE_LINES = 200;

/**
 * The lines of a container from before those that have been read, oldest first; fewer than wanted where there are no
 * more. Engines differ in whether they count the tail before or after they leave out by time, so it is counted here.
 *
 * @throws EngineError
 */
export async function readOlderLogs(
  client: Pick<EngineClient, 'containerLogs'>,
  container: string,
  { source, before, known, count, signal }: OlderOptions,
): Promise<readonly LogLine[]> {
  const output = await client.containerLogs(container, {
    timestamps: true,
    tail: known + count + SPARE_LINES,
    ...(signal && { signal }),
  });
  // The known ones of the same moment stay in it until the end.
  const older = new LogBuffer<LogLine>(count + before.count);
  for await (const lines of readLogLines(output, source)) {
    older.push(lines.filter(({ time }) => time <= before.time));
    if (lines.every(({ time }) => time > before.time)) break;
  }
  const found = older.slice(older.first);
  const same = found.filter(({ time }) => time === before.time).length;
  const end = found.length - Math.min(same, before.count);
  return found.slice(Math.max(0, end - count), end);
}
