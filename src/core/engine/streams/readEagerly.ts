import type { Readable } from 'node:stream';

export interface EagerReader<T> {
  push(chunk: Uint8Array): readonly T[];
  end(): readonly T[];
  toError(error: unknown): Error;
}

/**
 * Reads a stream as fast as it comes, whatever the pace of the consumer: for senders that throw data away when
 * they have to wait. What is not consumed yet is kept. The iteration ends with the stream, and throws when it
 * breaks; leaving the iteration destroys the stream.
 */
export function readEagerly<T>(stream: Readable, reader: EagerReader<T>): AsyncIterableIterator<T> {
  let queue: T[] = [];
  let next = 0;
  let ending: { readonly error?: Error } | undefined;
  let wake: (() => void) | undefined;

  const notify = (): void => {
    wake?.();
    wake = undefined;
  };
  const add = (values: readonly T[]): void => {
    queue.push(...values);
    notify();
  };
  const end = (result: { readonly error?: Error }): void => {
    ending ??= result;
    notify();
  };
  stream.on('data', (chunk: Uint8Array) => add(reader.push(chunk)));
  stream.on('end', () => {
    add(reader.end());
    end({});
  });
  stream.on('error', (error) => end({ error: reader.toError(error) }));
  // Destroyed without an error and without an end: nothing else would ever tell.
  stream.on('close', () => end({ error: reader.toError(new Error('The connection was closed.')) }));

  const iterator: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => iterator,
    next: async () => {
      for (;;) {
        if (next < queue.length) {
          const value = queue[next] as T;
          next += 1;
          if (next === queue.length) {
            queue = [];
            next = 0;
          }
          return { done: false, value };
        }
        if (ending?.error !== undefined) throw ending.error;
        if (ending !== undefined) return { done: true, value: undefined };
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    return: () => {
      end({});
      stream.destroy();
      return Promise.resolve({ done: true, value: undefined });
    },
  };
  return iterator;
}
