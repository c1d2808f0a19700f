import type { LogLine } from '../../model/logLine.ts';
import { LogLineReader } from '../../model/logs/logLineReader.ts';
import type { OutputStream } from '../engineClient.ts';

/** A batch is given out at this many lines, or when the engine has nothing more at the moment. */
const BATCH_LINES = 2_000;

/** Output that was asked for with timestamps, as batches of lines in the order of their arrival. */
export async function* readLogLines(
  output: OutputStream,
  source: string,
): AsyncGenerator<readonly LogLine[]> {
  const reader = new LogLineReader(source);
  const chunks = output[Symbol.asyncIterator]();
  let batch: LogLine[] = [];
  try {
    let pending = chunks.next();
    for (;;) {
      const soon = await Promise.race([pending, nextTurn()]);
      if (soon === undefined && batch.length > 0) {
        yield batch;
        batch = [];
      }
      const next = soon ?? (await pending);
      if (next.done === true) break;
      batch.push(...reader.push(next.value.stream, next.value.data));
      if (batch.length >= BATCH_LINES) {
        yield batch;
        batch = [];
      }
      pending = chunks.next();
    }
    batch.push(...reader.end());
    if (batch.length > 0) yield batch;
  } finally {
    output.close();
  }
}

/** Resolves with nothing after what has arrived already has been handed on. */
function nextTurn(): Promise<undefined> {
  return new Promise((resolve) => {
    setImmediate(resolve, undefined);
  });
}
