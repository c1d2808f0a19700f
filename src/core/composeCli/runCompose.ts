import { execFile } from 'node:child_process';
import type { ComposeTool } from './composeTool.ts';

/** What compose wants to say does not fit on a screen; this is for its answers that are read by us. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface ComposeRun {
  /** The folder that the command runs in. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** Compose refused, or could not be started. `message` is what it said. */
export class ComposeError extends Error {
  override readonly name = 'ComposeError';
}

/** Runs compose without a shell and resolves with what it printed. Rejects with a {@link ComposeError}. */
export function runCompose(
  { command, prefix }: ComposeTool,
  args: readonly string[],
  { folder, environment, signal }: ComposeRun,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: environment,
      maxBuffer: MOST_BYTES,
      windowsHide: true,
      shell: false,
      ...(signal !== undefined && { signal }),
    };
    execFile(command, [...prefix, ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (signal?.aborted === true) reject(new DOMException('', 'AbortError'));
      else reject(new ComposeError(stderr.trim() === '' ? error.message : stderr.trim()));
    });
  });
}
