import { EngineError } from '../engineError.ts';
import type { EndpointSources } from './endpointSources.ts';

/** Undefined when it does not exist. @throws EngineError `badContext` when it exists but cannot be read. */
export async function readTlsFile(
  sources: EndpointSources,
  file: string,
): Promise<Uint8Array | undefined> {
  try {
    return await sources.files.read(file);
  } catch (error) {
    throw new EngineError(
      'badContext',
      `The certificate file ${file} cannot be read: ${String(error)}`,
      {
        cause: error,
      },
    );
  }
}
