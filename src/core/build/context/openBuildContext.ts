import { relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import type { BuildRequest } from '../buildRequest.ts';
import { packContext } from './packContext.ts';

export interface OpenBuildContext {
  /** A tar archive that is read from disk as it is sent. */
  readonly stream: NodeJS.ReadableStream;
  /** Path of the Dockerfile inside the archive. */
  readonly dockerfile: string;
}

/** Name that a Dockerfile from outside the context travels under. */
const GUEST_DOCKERFILE = '.dockerfile.stevedore';

/**
 * The build context as the engine's own builder takes it. Errors of reading (a file that vanishes, no permission)
 * end the stream with that error.
 */
export function openBuildContext(
  { context, dockerfile }: Pick<BuildRequest, 'context' | 'dockerfile'>,
  signal: AbortSignal,
): OpenBuildContext {
  const archive = pack();
  const inside = relative(context, dockerfile);
  const isGuest = inside.startsWith('..') || inside === '' || /^[A-Za-z]:/.test(inside);
  const name = isGuest ? GUEST_DOCKERFILE : inside.split(sep).join('/');
  signal.addEventListener('abort', () => archive.destroy(toError(signal.reason)), { once: true });
  packContext(archive, { context, dockerfile, name, isGuest }).then(
    () => archive.finalize(),
    (error: unknown) => archive.destroy(toError(error)),
  );
  return { stream: Readable.from(archive, { objectMode: false }), dockerfile: name };
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
