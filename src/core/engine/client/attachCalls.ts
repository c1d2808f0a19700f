import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { CallOptions, EngineClient, EngineServer, TerminalSize } from '../engineClient.ts';
import type { ApiContainer } from '../wire/apiContainerInspect.ts';
import type { EngineConnection } from './engineConnection.ts';
import { resizeTerminal } from './execCalls.ts';
import { hasTerminal } from './logCalls.ts';
import { objectPath } from './objectPath.ts';
import { createTerminalSession } from './terminalSession.ts';

export function createAttachCalls(
  connection: EngineConnection,
  server: EngineServer,
): Pick<EngineClient, 'attachAndStart'> {
  return {
    attachAndStart: async (id, size, options) => {
      const waiting = new AbortController();
      try {
        const tty = await hasTerminal(connection, id, options);
        const query = { stream: true, stdin: true, stdout: true, stderr: true };
        const path = objectPath('container', id, '/attach');
        const socket = await connection.upgrade({ method: 'POST', path, query }, options);
        try {
          const exitCode = await waitForExit(connection, server, id, waiting.signal);
          const start = objectPath('container', id, '/start');
          await connection.json({ method: 'POST', path: start }, options);
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
