import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  CallOptions,
  EngineClient,
  EngineServer,
  TerminalSession,
  TerminalSize,
} from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { ApiContainer } from '../wire/apiContainerInspect.ts';
import type { EngineConnection } from './engineConnection.ts';
import { resizeTerminal } from './execCalls.ts';
import { hasTerminal } from './logCalls.ts';
import { objectPath } from './objectPath.ts';
import { createTerminalSession } from './terminalSession.ts';

export function createAttachCalls(
  connection: EngineConnection,
  server: EngineServer,
): Pick<EngineClient, 'attachAndStart' | 'attachContainer'> {
  const attach = async (
    id: string,
    size: TerminalSize,
    options: CallOptions | undefined,
    start: () => Promise<unknown>,
  ): Promise<TerminalSession> => {
    const waiting = new AbortController();
    try {
      const tty = await hasTerminal(connection, id, options);
      const query = { stream: true, stdin: true, stdout: true, stderr: true };
      const path = objectPath('container', id, '/attach');
      const socket = await connection.upgrade({ method: 'POST', path, query }, options);
      try {
        const exitCode = await waitForExit(connection, server, id, waiting.signal);
        await start();
        const resize = (to: TerminalSize): Promise<void> =>
          resizeTerminal(connection, objectPath('container', id, '/resize'), to);
        if (tty) await resize(size).catch(() => undefined);
        return createTerminalSession(socket, {
          tty,
          resize,
          readExitCode: exitCode,
          onClose: () => waiting.abort(),
        });
      } catch (error) {
        socket.destroy();
        throw error;
      }
    } catch (error) {
      waiting.abort();
      throw error;
    }
  };

  return {
    attachAndStart: (id, size, options) =>
      attach(id, size, options, () => {
        const path = objectPath('container', id, '/start');
        return connection.json({ method: 'POST', path }, options);
      }),
    attachContainer: async (id, size, options) => {
      // Engines let one attach to a container that does not run, and then say nothing for ever.
      const path = objectPath('container', id, '/json');
      const answer = (await connection.json({ method: 'GET', path }, options)) as ApiContainer;
      if (answer.State?.Status !== 'running') {
        throw new EngineError('conflict', `The container is ${answer.State?.Status ?? 'gone'}.`);
      }
      return await attach(id, size, options, () => Promise.resolve());
    },
  };
}

/**
 * Asks for the exit code before the start: a container that removes itself cannot be asked afterwards. Docker answers
 * at once with headers, so that nothing is missed; Podman only in the end.
 */
async function waitForExit(
  connection: EngineConnection,
  server: EngineServer,
  id: string,
  signal: AbortSignal,
): Promise<() => Promise<number | undefined>> {
  const path = objectPath('container', id, '/wait');
  const query = { condition: 'next-exit' };
  const options: CallOptions = { signal, deadlineMs: 0 };
  const answer = connection.stream({ method: 'POST', path, query }, options);
  const code = answer.then(async (body) => toExitCode(await text(body)));
  code.catch(() => undefined);
  if (server.product === 'docker') {
    await answer;
    return () => code;
  }
  return () => Promise.race([code, pollExitCode(connection, id)]);
}

const POLL_MS = 100;
const POLL_ATTEMPTS = 200;

/** Podman's answer to a wait may be 20 seconds late. A container that has removed itself leaves the matter to it. */
async function pollExitCode(connection: EngineConnection, id: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < POLL_ATTEMPTS; attempt += 1) {
    const path = objectPath('container', id, '/json');
    const answer = await connection.json({ method: 'GET', path }).catch(() => undefined);
    const state = (answer as ApiContainer | undefined)?.State;
    if (state?.Status === 'exited') return state.ExitCode;
    await delay(POLL_MS);
  }
  return undefined;
}

function toExitCode(body: string): number | undefined {
  const { StatusCode } = JSON.parse(body) as { readonly StatusCode?: number };
  return StatusCode;
}
