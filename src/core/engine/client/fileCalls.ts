import type { IncomingMessage } from 'node:http';
import type { CallOptions, EngineClient } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { readFirstFile } from '../streams/readFirstFile.ts';
import { parsePathStat, resolveLink, type PathStat } from '../records/parsePathStat.ts';
import type { EngineConnection } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';
import { toStreamError } from './toEngineError.ts';

const DEFAULT_MAX_BYTES = 1024 * 1024;
/** As many as Linux follows. */
const MAX_LINKS = 40;

export function createFileCalls(
  connection: EngineConnection,
): Pick<EngineClient, 'readContainerFile' | 'containerPathExists'> {
  const locate = async (
    id: string,
    path: string,
    options: CallOptions | undefined,
  ): Promise<{ readonly path: string; readonly stat: PathStat } | undefined> => {
    let current = path;
    for (let links = 0; links < MAX_LINKS; links += 1) {
      const stat = await statPath(connection, id, current, options);
      if (stat === undefined) return undefined;
      if (!stat.isLink) return { path: current, stat };
      current = resolveLink(current, stat.linkTarget);
    }
    return undefined;
  };

  return {
    containerPathExists: async (id, path, options) =>
      (await locate(id, path, options)) !== undefined,
    readContainerFile: async (id, path, options) => {
      const found = await locate(id, path, options);
      if (found === undefined || !found.stat.isRegular) return undefined;
      const maxBytes = options?.maxBytes ?? DEFAULT_MAX_BYTES;
      if (found.stat.size > maxBytes) {
        throw new EngineError('rejected', `${path} is larger than ${maxBytes} bytes.`);
      }
      const answer = await connection.stream(archiveRequest('GET', id, found.path), options);
      return await readFirstFile(answer, maxBytes).catch((error: unknown) => {
        throw toStreamError(error, options?.signal);
      });
    },
  };
}

export function archiveRequest<M extends 'GET' | 'HEAD'>(
  method: M,
  id: string,
  path: string,
): { readonly method: M; readonly path: string; readonly query: { readonly path: string } } {
  return { method, path: objectPath('container', id, '/archive'), query: { path } };
}

/** Undefined when there is none. @throws EngineError of kind `gone` without the container */
export async function statPath(
  connection: EngineConnection,
  id: string,
  path: string,
  options: CallOptions | undefined,
): Promise<PathStat | undefined> {
  let answer: IncomingMessage;
  try {
    answer = await connection.head(archiveRequest('HEAD', id, path), options);
  } catch (error) {
    if (!(error instanceof EngineError) || error.status === undefined) throw error;
    await failUnlessMissing(connection, id, path, options);
    return undefined;
  }
  const header = answer.headers['x-docker-container-path-stat'];
  return parsePathStat(typeof header === 'string' ? header : '');
}

/** An answer to HEAD has no message: only one to GET tells a missing path from a missing container, or a loop of links. */
async function failUnlessMissing(
  connection: EngineConnection,
  id: string,
  path: string,
  options: CallOptions | undefined,
): Promise<void> {
  await connection.json({ method: 'GET', path: objectPath('container', id, '/json') }, options);
  try {
    (await connection.stream(archiveRequest('GET', id, path), options)).destroy();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.kind !== 'gone' && !/too many (levels of symbolic )?links/i.test(error.message))
      throw error;
  }
}
