import { EngineError } from '../engineError.ts';

/**
 * Tells a missing object from a missing call, which engines answer with the same status: a call on an object that can be
 * asked for does not exist.
 *
 * @throws EngineError of kind `unsupported`
 */
export async function orUnsupported<T>(
  call: () => Promise<T>,
  { what, exists }: { readonly what: string; readonly exists: () => Promise<unknown> },
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof EngineError) || !isMissingRoute(error)) throw error;
    await exists();
    throw new EngineError('unsupported', what, { cause: error, status: error.status ?? 404 });
  }
}

function isMissingRoute({ status }: EngineError): boolean {
  return status === 404 || status === 405 || status === 501;
}
