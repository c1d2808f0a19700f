import { dirname } from 'node:path';
import { startCli } from '../cliProcess.ts';
import type { BuildCheck } from './buildCheck.ts';
import { readCheckReport } from './readCheckReport.ts';

export interface CheckRequest {
  /** The docker command line. */
  readonly command: string;
  /** Absolute path. */
  readonly dockerfile: string;
  /** Absolute path of the folder that a build would send. */
  readonly context: string;
  /** The stage to check; the last one when absent. */
  readonly target?: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Has BuildKit check a Dockerfile without building it. Undefined where there is no command line, no buildx, no engine
 * or no support for checks. Aborting ends the command line, and rejects.
 */
export async function runBuildChecks(
  { command, dockerfile, context, target, environment }: CheckRequest,
  signal: AbortSignal,
): Promise<readonly BuildCheck[] | undefined> {
  signal.throwIfAborted();
  const args = ['buildx', 'build', '--call=check,format=json', '--file', dockerfile];
  if (target !== undefined) args.push('--target', target);
  const output: Buffer[] = [];
  const child = startCli(command, [...args, '--', context], {
    cwd: dirname(dockerfile),
    environment,
    onOutput: (data, stream) => {
      if (stream === 'stdout') output.push(data);
    },
  });
  const terminate = (): void => child.terminate();
  signal.addEventListener('abort', terminate, { once: true });
  try {
    // It exits with 1 for warnings as for failures; what it prints tells them apart.
    await child.ended;
  } catch {
    return undefined;
  } finally {
    signal.removeEventListener('abort', terminate);
  }
  signal.throwIfAborted();
  return readCheckReport(Buffer.concat(output).toString('utf8'));
}
