import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CallOptions } from '../engineClient.ts';

/** A stream at once, for one whose beginning may be long in coming. Destroying it gives up on the beginning too. */
export function openLater(
  open: (options: CallOptions) => Promise<Readable>,
  signal: AbortSignal | undefined,
): Readable {
  const late = new PassThrough();
  const closed = new AbortController();
  late.once('close', () => closed.abort());
  const either = signal === undefined ? closed.signal : AbortSignal.any([signal, closed.signal]);
  open({ signal: either, deadlineMs: 0 })
    .then((stream) => pipeline(stream, late))
    .catch((error: unknown) => late.destroy(error as Error));
  return late;
}
