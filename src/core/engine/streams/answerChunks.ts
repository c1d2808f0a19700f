import type { Readable } from 'node:stream';
import { toStreamError } from '../client/toEngineError.ts';

/** An answer's bytes at the pace of their reader; leaving the iteration ends the transfer. */
export function answerChunks(
  answer: Readable,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array> {
  // It may break before anybody reads; the reader is told then.
  answer.on('error', () => undefined);
  return read(answer, signal);
}

async function* read(
  answer: Readable,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  try {
    yield* answer as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw toStreamError(error, signal);
  } finally {
    answer.destroy();
  }
}
