import type { Duplex } from 'node:stream';
import type { TerminalSession, TerminalSize } from '../engineClient.ts';
import { readOutput } from '../streams/readOutput.ts';
import { toConnectionError } from './toEngineError.ts';

export interface SessionParts {
  readonly tty: boolean;
  readonly resize: (size: TerminalSize) => Promise<void>;
  /** Asks the engine for the exit code, after the output has ended. */
  readonly readExitCode: () => Promise<number | undefined>;
  readonly onClose?: () => void;
  /** Ends the program before a close by us drops the connection. */
  readonly leave?: (connection: Duplex) => Promise<void>;
}

/** A process on the other end of a raw connection. */
export function createTerminalSession(connection: Duplex, parts: SessionParts): TerminalSession {
  const output = readOutput(connection, { tty: parts.tty, toError: toConnectionError });
  // The streams close on their own when the process ends; a close by us leaves the exit code unknown.
  let closedByUs = false;
  const exitCode = new Promise<void>((resolve) => {
    connection.once('end', resolve);
    connection.once('close', resolve);
  }).then(() => (closedByUs ? undefined : parts.readExitCode().catch(() => undefined)));

  return {
    output,
    exitCode,
    write: (data) => {
      if (connection.writable) connection.write(data);
    },
    resize: parts.resize,
    close: () => {
      closedByUs = true;
      parts.onClose?.();
      if (parts.leave === undefined) output.close();
      else void parts.leave(connection).finally(() => output.close());
    },
  };
}
