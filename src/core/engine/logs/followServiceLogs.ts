import type { LogLine } from '../../model/logLine.ts';
import type { LogSource } from '../calls/swarmCalls.ts';
import type { CallOptions, EngineClient } from '../engineClient.ts';
import { readLogLines } from './readLogLines.ts';

export interface ServiceFollowOptions extends CallOptions {
  readonly signal: AbortSignal;
  /** False to end with what there is. Default true. */
  readonly follow?: boolean;
  /** Lines from before now, of each task. Default 1,000. */
  readonly tail?: number;
  /** Unix seconds: nothing older. */
  readonly since?: number;
  /** Called once, when the engine has answered. */
  readonly onOpen?: () => void;
}

/** A line of a service's log. Its `source` is the id of the task that wrote it. */
export interface ServiceLogLine extends LogLine {
  readonly nodeId: string;
}

const DEFAULT_TAIL = 1000;
const TIME_AT_END = /\d{4}-\d{2}-\d{2}T[\d:.]{8,18}Z $/;

/**
 * The log of a service from all its tasks on all nodes as it grows, those of later tasks included, or of one task. Lines of
 * different nodes come as they arrive. Ends by the signal, by leaving the iteration, or with the engine.
 *
 * @throws EngineError
 */
export async function* followServiceLogs(
  client: Pick<EngineClient, 'serviceLogs'>,
  of: LogSource,
  options: ServiceFollowOptions,
): AsyncGenerator<readonly ServiceLogLine[]> {
  const output = await client.serviceLogs(of, {
    ...options,
    follow: options.follow ?? true,
    tail: options.tail ?? DEFAULT_TAIL,
    timestamps: true,
    details: true,
  });
  options.onOpen?.();
  for await (const batch of readLogLines(output, '')) yield batch.map(withOrigin);
}

/** Takes the attributes off a line. The engine writes them before the text as `key=value,key=value`, escaped as in a query. */
export function withOrigin(line: LogLine): ServiceLogLine {
  const space = line.text.indexOf(' ');
  const attributes = new URLSearchParams(
    space === -1 ? '' : line.text.slice(0, space).replaceAll(',', '&'),
  );
  const task = attributes.get('com.docker.swarm.task.id');
  if (task === null) return { ...line, nodeId: '' };
  const nodeId = attributes.get('com.docker.swarm.node.id') ?? '';
  // A long line comes in pieces, and each has them, after a time of its own.
  const [, ...pieces] = line.text.split(line.text.slice(0, space + 1));
  const last = pieces.pop() ?? '';
  const text = pieces.map((piece) => piece.replace(TIME_AT_END, '')).join('') + last;
  return { ...line, source: task, text, nodeId };
}
