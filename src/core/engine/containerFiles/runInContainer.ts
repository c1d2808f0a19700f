import type { CallOptions } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  /** Of stdout, for what is no text. */
  readonly bytes: Uint8Array;
  readonly stderr: string;
}

/** What an engine says of a program that is not in the container. */
const NO_PROGRAM = /executable file not found|no such file or directory|exec format error/i;

/**
 * Runs a program in a running container as its root user, whose rights are those that the engine's own archive calls
 * have. Undefined when the container does not run, or does not have the program.
 */
export async function runInContainer(
  client: Pick<ContainerFilesClient, 'exec'>,
  id: string,
  command: readonly string[],
  options?: CallOptions,
): Promise<CommandResult | undefined> {
  const spec = { command, tty: false, user: '0', environment: ['QUOTING_STYLE=literal'] };
  const session = await client.exec(id, spec, options).catch((error: unknown) => {
    if (error instanceof EngineError && cannotRun(error)) return undefined;
    throw error;
  });
  if (session === undefined) return undefined;
  const onAbort = (): void => session.close();
  options?.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const parts = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
    for await (const { stream, data } of session.output) parts[stream].push(data);
    const bytes = Buffer.concat(parts.stdout);
    const stdout = bytes.toString('utf8');
    const stderr = Buffer.concat(parts.stderr).toString('utf8');
    const exitCode = await session.exitCode;
    if (options?.signal?.aborted === true) {
      throw new EngineError('aborted', 'The call was cancelled.');
    }
    // Docker runs the attempt, and writes its failure where the program's output was due.
    if (exitCode === undefined || exitCode === 126 || exitCode === 127) return undefined;
    return { exitCode, stdout, bytes, stderr };
  } finally {
    options?.signal?.removeEventListener('abort', onAbort);
  }
}

function cannotRun(error: EngineError): boolean {
  return error.kind === 'conflict' || NO_PROGRAM.test(error.message);
}
