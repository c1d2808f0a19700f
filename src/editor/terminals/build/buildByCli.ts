import { dirname } from 'node:path';
import { toBuildArguments } from '../../../core/build/buildCommand.ts';
import type { EnvironmentChanges } from '../../../core/build/buildEnvironment.ts';
import { applyEnvironment, toBuildEnvironment } from '../../../core/build/buildEnvironment.ts';
import { openReportFiles } from '../../../core/build/buildReport.ts';
import { startCli } from '../../../core/build/cliProcess.ts';
import { effectiveChanges, toCommandLine } from '../../../core/build/commandLine.ts';
import type { FoundBuildTool } from '../../../core/build/detectBuildTool.ts';
import { shellDialect } from '../shellDialect.ts';
import type { BuildRun } from './runBuild.ts';

const BOLD = '\u001B[1m';
const RESET = '\u001B[0m';

/**
 * Runs the command line, and shows it first as one could type it: without the files that the builder is asked to write
 * for us. Aborting ends it with all that it started.
 */
export async function buildByCli(run: BuildRun, found: FoundBuildTool): Promise<number> {
  const { client, request, console, environment } = run;
  const { command, tool } = found;
  const changes = toBuildEnvironment(client.endpoint, tool);
  const shown = effectiveChanges(environment, changes);
  const line = toCommandLine([command, ...toBuildArguments(tool, request)], shellDialect, shown);
  console.print(`${BOLD}${line}${RESET}\r\n`);
  const files = await openReportFiles(tool);
  try {
    const args = toBuildArguments(tool, request, files.args);
    const exitCode = await runCli(run, command, args, { ...files.environment, ...changes });
    if (exitCode === 0) run.onBuilt?.(await files.read());
    return exitCode;
  } finally {
    await files.remove();
  }
}

async function runCli(
  { request, console, signal, environment }: BuildRun,
  command: string,
  args: readonly string[],
  changes: EnvironmentChanges,
): Promise<number> {
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
