import { dirname } from 'node:path';
import { toBuildArguments } from '../../../core/build/buildCommand.ts';
import { applyEnvironment, toBuildEnvironment } from '../../../core/build/buildEnvironment.ts';
import { startCli } from '../../../core/build/cliProcess.ts';
import { effectiveChanges, toCommandLine } from '../../../core/build/commandLine.ts';
import type { FoundBuildTool } from '../../../core/build/detectBuildTool.ts';
import { shellDialect } from '../shellDialect.ts';
import type { BuildRun } from './runBuild.ts';

const BOLD = '\u001B[1m';
const RESET = '\u001B[0m';

/** Runs the command line, and shows it first as one could type it. Aborting ends it with all that it started. */
export async function buildByCli(
  { client, request, console, signal, environment }: BuildRun,
  { command, tool }: FoundBuildTool,
): Promise<number> {
  const args = toBuildArguments(tool, request);
  const changes = toBuildEnvironment(client.endpoint, tool);
  const shown = effectiveChanges(environment, changes);
  const line = toCommandLine([command, ...args], shellDialect, shown);
  console.print(`${BOLD}${line}${RESET}\r\n`);
  const child = startCli(command, args, {
    cwd: dirname(request.dockerfile),
    environment: applyEnvironment(environment, changes),
    onOutput: (data, stream) => console.write(data, stream),
  });
  signal.addEventListener('abort', () => child.terminate(), { once: true });
  if (signal.aborted) child.terminate();
  const end = await child.ended;
  return end.kind === 'exited' ? end.code : 1;
}
