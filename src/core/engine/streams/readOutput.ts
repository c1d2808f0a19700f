import type { Readable } from 'node:stream';
import type { OutputChunk, OutputStream } from '../engineClient.ts';
import { OutputFrames, RawOutput } from './outputFrames.ts';

/**
 * Output at the pace of its reader: the engine waits, nothing piles up. Ends with the stream or when closed by us;
 * throws when the connection breaks.
 */
export function readOutput(
  stream: Readable,
  options: { readonly tty: boolean; readonly toError: (error: unknown) => Error },
): OutputStream {
  let closed = false;
  // Between two reads nobody listens otherwise, and a broken connection would end the process.
  stream.on('error', () => undefined);

  async function* read(): AsyncGenerator<OutputChunk> {
    const output = options.tty ? new RawOutput() : new OutputFrames();
    try {
      for await (const chunk of stream) yield* output.push(chunk as Uint8Array);
      yield* output.end();
    } catch (error) {
      if (!closed) throw options.toError(error);
    } finally {
      stream.destroy();
    }
  }

  const chunks = read();
  return {
    [Symbol.asyncIterator]: () => chunks,
    close: () => {
      closed = true;
      stream.destroy();
    },
  };
}
