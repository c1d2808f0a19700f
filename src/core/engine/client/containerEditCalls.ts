import { text } from 'node:stream/consumers';
import type { FileChange, FileChangeKind } from '../../model/containerFile.ts';
import type {
  CommitSpec,
  ContainerEditCalls,
  ContainerExit,
  WaitCondition,
} from '../calls/containerEditCalls.ts';
import type { EngineServer } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { toContainerUpdate } from '../records/toContainerUpdate.ts';
import { withoutUndefined } from '../records/withoutUndefined.ts';
import { answerChunks } from '../streams/answerChunks.ts';
import type { ApiContainer } from '../wire/apiContainerInspect.ts';
import { DISK_DEADLINE_MS } from './deadlines.ts';
import type { EngineConnection, EngineRequest } from './engineConnection.ts';
import { splitReference } from './objectCalls.ts';
import { objectPath } from './objectPath.ts';
import { toStreamError } from './toEngineError.ts';
import { orUnsupported } from './unsupported.ts';

/** In the order of the engine's numbers. */
const CHANGE_KINDS: readonly FileChangeKind[] = ['modified', 'added', 'deleted'];

const CONDITIONS: Readonly<Record<WaitCondition, string>> = {
  notRunning: 'not-running',
  nextExit: 'next-exit',
  removed: 'removed',
};

export function createContainerEditCalls(
  connection: EngineConnection,
  server: EngineServer,
): Omit<ContainerEditCalls, 'attachContainer'> {
  return {
    renameContainer: async (id, name, options) => {
      const path = objectPath('container', id, '/rename');
      await connection.json({ method: 'POST', path, query: { name } }, options);
    },
    updateContainer: async (id, update, options) => {
      const path = objectPath('container', id, '/update');
      const body = toContainerUpdate(update);
      const call = (): Promise<unknown> => connection.json({ method: 'POST', path, body }, options);
      const answer = await orUnsupported(call, {
        what: `${server.product} ${server.version} cannot change a container's limits or restart policy.`,
        exists: () => connection.json(exists(id), options),
      });
      return (answer as { readonly Warnings?: readonly string[] | null }).Warnings ?? [];
    },
    containerSize: async (id, options) => {
      const request = { ...exists(id), query: { size: true } };
      const answer = (await connection.json(request, options, DISK_DEADLINE_MS)) as ApiContainer;
      return { writableBytes: answer.SizeRw ?? 0, totalBytes: answer.SizeRootFs ?? 0 };
    },
    commitContainer: async (id, spec, options) => {
      const request = {
        method: 'POST',
        path: '/commit',
        query: toCommitQuery(id, spec),
        // Podman wants one; Docker would take it for a configuration.
        ...(server.product === 'podman' ? { body: {} } : {}),
      } as const;
      const answer = await connection.json(request, options, DISK_DEADLINE_MS);
      return (answer as { readonly Id: string }).Id;
    },
    exportContainer: async (id, options) => {
      const path = objectPath('container', id, '/export');
      return answerChunks(
        await connection.stream({ method: 'GET', path }, options),
        options?.signal,
      );
    },
    containerChanges: async (id, options) => {
      const path = objectPath('container', id, '/changes');
      const answer = await connection
        .json({ method: 'GET', path }, options)
        .catch(async (error: unknown) => {
          // Podman says of a container that is not there that its layer is unknown.
          await connection.json(exists(id), options);
          throw error;
        });
      return ((answer ?? []) as readonly ApiChange[]).flatMap(toFileChange);
    },
    waitForContainer: async (id, condition, options) => {
      const path = objectPath('container', id, '/wait');
      const query = { condition: CONDITIONS[condition] };
      // Podman answers only in the end, so that there cannot be a deadline.
      const answer = await connection.stream({ method: 'POST', path, query }, options, 0);
      const body = await text(answer).catch((error: unknown) => {
        throw toStreamError(error, options?.signal);
      });
      return toContainerExit(body);
    },
  };
}

function exists(id: string): EngineRequest {
  return { method: 'GET', path: objectPath('container', id, '/json') };
}

interface ApiChange {
  readonly Path?: string;
  readonly Kind?: number;
}

function toFileChange({ Path, Kind }: ApiChange): FileChange[] {
  const kind = CHANGE_KINDS[Kind ?? -1];
  return Path === undefined || kind === undefined ? [] : [{ path: Path, kind }];
}

function toCommitQuery(id: string, spec: CommitSpec): NonNullable<EngineRequest['query']> {
  return {
    container: id,
    ...(spec.reference === undefined ? {} : splitReference(spec.reference)),
    comment: spec.message,
    author: spec.author,
    pause: spec.pause ?? true,
    changes: spec.changes,
  };
}

/** A body that is cut off is the answer of an engine that went away. */
function toContainerExit(body: string): ContainerExit {
  try {
    const { StatusCode, Error: failure } = JSON.parse(body) as {
      readonly StatusCode: number;
      readonly Error?: { readonly Message?: string } | null;
    };
    const error = failure?.Message === '' ? undefined : failure?.Message;
    return withoutUndefined<ContainerExit>({ exitCode: StatusCode, error });
  } catch (error) {
    throw new EngineError('disconnected', 'The engine gave up on waiting.', { cause: error });
  }
}
