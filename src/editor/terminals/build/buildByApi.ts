import type { openBuildContext } from '../../../core/build/context/openBuildContext.ts';
import type { BuildRun } from './runBuild.ts';

/** Sends the build context to the engine's own builder, as a stream, and shows what it answers. */
export async function buildByApi(run: BuildRun, open: typeof openBuildContext): Promise<number> {
  const { client, request, console, signal } = run;
  const { stream, dockerfile } = open(request, signal);
  const { target, buildArgs, pull, noCache, tag } = request;
  const spec = {
    dockerfile,
    tags: tag === undefined ? [] : [tag],
    ...(target !== undefined && { target }),
    buildArgs,
    pull,
    noCache,
  };
  let exitCode = 0;
  let imageId: string | undefined;
  for await (const message of client.buildImage(stream, spec, { signal })) {
    if (message.kind === 'output') console.write(Buffer.from(message.text), 'stdout');
    if (message.kind === 'image') imageId = message.id;
    if (message.kind !== 'error') continue;
    exitCode = 1;
    console.write(Buffer.from(`${message.message}\n`), 'stderr');
  }
  if (exitCode === 0) run.onBuilt?.({ imageId, metadata: undefined });
  return exitCode;
}
