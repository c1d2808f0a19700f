import { pack } from 'tar-stream';
import type {
  BuildMessage,
  BuildSpec,
  EngineClient,
} from '../../../src/core/engine/engineClient.ts';

/** Builds a Dockerfile without other files by the engine's own builder. @returns everything it said */
export async function buildLines(
  client: EngineClient,
  dockerfile: string,
  tags: readonly string[],
  more: Partial<BuildSpec> = {},
): Promise<readonly BuildMessage[]> {
  const context = pack();
  context.entry({ name: 'Dockerfile' }, dockerfile);
  context.finalize();
  const spec = { dockerfile: 'Dockerfile', tags, buildArgs: {}, pull: false, noCache: false };
  const messages: BuildMessage[] = [];
  for await (const message of client.buildImage(context as never, { ...spec, ...more })) {
    messages.push(message);
  }
  return messages;
}
