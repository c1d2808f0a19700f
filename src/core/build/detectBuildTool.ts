import { execFile } from 'node:child_process';
import type { BuildTool } from './buildCommand.ts';

/** A command line that can build, with what it can build with. */
export interface FoundBuildTool {
  readonly command: string;
  readonly tool: BuildTool;
}

/**
 * Looks for a command line that can build on the engine, best first; undefined when none can, and the engine's own
 * API has to do. `command` is the user's setting.
 */
export async function detectBuildTool(
  command: string,
  product: 'docker' | 'podman',
  environment: NodeJS.ProcessEnv,
): Promise<FoundBuildTool | undefined> {
  const version = await firstLine(command, ['--version'], environment);
  if (version !== undefined && /^podman\b/i.test(version))
    // Podman's client speaks an API of its own, which Docker's engine does not have.
    return product === 'podman' ? { command, tool: 'podman' } : undefined;
  if (product === 'podman') {
    // Podman's engine has no BuildKit session for docker's client to talk to.
    const podman = await firstLine('podman', ['--version'], environment);
    return podman === undefined ? undefined : { command: 'podman', tool: 'podman' };
  }
  if (version === undefined) return undefined;
  const buildx = await firstLine(command, ['buildx', 'version'], environment);
  return { command, tool: buildx === undefined ? 'docker' : 'buildx' };
}

/** Only for a program that hangs; a busy machine may take long to start one. */
const DEADLINE_MS = 60_000;

function firstLine(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: DEADLINE_MS, windowsHide: true, shell: false };
    execFile(command, args, options, (error, stdout) => {
      resolve(error ? undefined : stdout.split('\n', 1)[0]);
    });
  });
}
