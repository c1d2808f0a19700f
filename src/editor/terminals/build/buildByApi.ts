import * as vscode from 'vscode';
import { isRemoteContext } from '../../../core/compose/isRemoteContext.ts';
import { loadBuild } from './loadBuild.ts';
import type { BuildRun } from './runBuild.ts';

/** Sends the build context to the engine's own builder, as a stream, and shows what it answers. */
export async function buildByApi(run: BuildRun): Promise<number> {
  const { client, request, console, signal } = run;
  if (isRemoteContext(request.context))
    throw new Error(
      vscode.l10n.t('Building from a URL needs the docker command line: {0}', request.context),
    );
  const { stream, dockerfile } = loadBuild().openBuildContext(request, signal);
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
  for await (const message of client.buildImage(stream, spec, { signal })) {
    if (message.kind === 'output') console.write(Buffer.from(message.text), 'stdout');
    if (message.kind !== 'error') continue;
    exitCode = 1;
    console.write(Buffer.from(`${message.message}\n`), 'stderr');
  }
  return exitCode;
}
