import { spawn } from 'node:child_process';

export interface CliProcess {
  /** Resolves when the process has ended and its output is complete; rejects when it cannot be started. */
  readonly ended: Promise<CliEnd>;
  /** Asks the process and all that it started to end; insists after {@link GRACE_MS}. */
  terminate(): void;
}

export type CliEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string };

export interface CliOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly onOutput: (data: Buffer, stream: 'stdout' | 'stderr') => void;
}

/** Time for a command line to cancel its build at the engine before it is killed. */
export const GRACE_MS = 5_000;

/** Starts a program from its argument vector, without a shell, in a process group of its own. */
export function startCli(
  command: string,
  args: readonly string[],
  options: CliOptions,
): CliProcess {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: false,
    // A group of its own, so that plugins and helpers of the command line end with it.
    detached: !windows,
    windowsHide: true,
  });
  child.stdout.on('data', (data: Buffer) => options.onOutput(data, 'stdout'));
  child.stderr.on('data', (data: Buffer) => options.onOutput(data, 'stderr'));
  let insist: NodeJS.Timeout | undefined;
  const ended = new Promise<CliEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(insist);
      resolve(
        signal === null ? { kind: 'exited', code: code ?? 1 } : { kind: 'signalled', signal },
      );
    });
  });
  return {
    ended,
    terminate: () => {
      if (child.pid === undefined || insist !== undefined) return;
      const { pid } = child;
      signalTree(pid, 'SIGTERM');
      insist = setTimeout(() => signalTree(pid, 'SIGKILL'), GRACE_MS);
    },
  };
}

function signalTree(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true }).on('error', () => {
      // Nothing is left to stop.
    });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended on its own.
  }
}
