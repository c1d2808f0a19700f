import type { BuildMessage, BuildSpec, EngineClient } from '../engineClient.ts';
import { toBuildMessages } from '../records/toBuildMessages.ts';
import { JsonLines } from '../streams/jsonLines.ts';
import type { EngineConnection, EngineRequest } from './engineConnection.ts';
import { toStreamError } from './toEngineError.ts';

export function createBuildCalls(connection: EngineConnection): Pick<EngineClient, 'buildImage'> {
  return {
    buildImage: async function* (context, spec, options) {
      // The engine answers when it has the whole context, however long that takes.
      const request: EngineRequest = {
        method: 'POST',
        path: '/build',
        query: toBuildQuery(spec),
        upload: context,
        headers: { 'Content-Type': 'application/x-tar' },
      };
      const answer = await connection.stream(request, options, 0);
      yield* readMessages(answer, options?.signal);
    },
  };
}

function toBuildQuery(spec: BuildSpec): NonNullable<EngineRequest['query']> {
  return {
    dockerfile: spec.dockerfile,
    t: spec.tags,
    target: spec.target,
    buildargs: spec.buildArgs,
    pull: spec.pull ? true : undefined,
    nocache: spec.noCache ? true : undefined,
    rm: true,
    // Podman keeps the containers of a failed build otherwise.
    forcerm: true,
  };
}

async function* readMessages(
  answer: AsyncIterable<unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<BuildMessage> {
  const lines = new JsonLines();
  try {
    for await (const chunk of answer) {
      yield* lines.push(chunk as Uint8Array).flatMap(toBuildMessages);
    }
    yield* lines.end().flatMap(toBuildMessages);
  } catch (error) {
    throw toStreamError(error, signal);
  }
}
