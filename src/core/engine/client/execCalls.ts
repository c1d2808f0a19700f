import { setTimeout as delay } from 'node:timers/promises';
import type {
  CallOptions,
  EngineClient,
  EngineServer,
  ExecSpec,
  TerminalSize,
} from '../engineClient.ts';
import { leaveShell } from '../streams/leaveShell.ts';
import type { EngineConnection } from './engineConnection.ts';
import { compareVersions } from './negotiate.ts';
import { objectPath } from './objectPath.ts';
import { createTerminalSession } from './terminalSession.ts';

/** The size can be given at the start, before the first prompt is drawn, since this version. */
const CONSOLE_SIZE_API = '1.42';

export function createExecCalls(
  connection: EngineConnection,
  server: EngineServer,
): Pick<EngineClient, 'exec'> {
  return {
    exec: async (id, spec, options) => {
      const size = sizeAtStart(server, spec);
      const execId = await createExec(connection, id, { ...toExecConfig(spec), ...size }, options);
      const path = `/exec/${encodeURIComponent(execId)}`;
      const body = { Detach: false, Tty: spec.tty, ...size };
      const socket = await connection.upgrade(
        { method: 'POST', path: `${path}/start`, body },
        options,
      );
      const resize = (to: TerminalSize): Promise<void> =>
        resizeTerminal(connection, `${path}/resize`, to);
      if (spec.size !== undefined && spec.tty && size === undefined) {
        // A program that has ended already needs no size.
        await resize(spec.size).catch(() => undefined);
      }
      return createTerminalSession(socket, {
        tty: spec.tty,
        resize,
        ...(spec.tty ? { leave: leaveShell } : {}),
        readExitCode: () => readExitCode(connection, `${path}/json`),
      });
    },
  };
}

async function createExec(
  connection: EngineConnection,
  id: string,
  body: object,
  options: CallOptions | undefined,
): Promise<string> {
  const path = objectPath('container', id, '/exec');
  const answer = await connection.json({ method: 'POST', path, body }, options);
  return (answer as { readonly Id: string }).Id;
}

function toExecConfig(spec: ExecSpec): object {
  return {
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: spec.tty,
    Cmd: spec.command,
    ...(spec.user === undefined ? {} : { User: spec.user }),
    ...(spec.workingDirectory === undefined ? {} : { WorkingDir: spec.workingDirectory }),
    ...(spec.environment === undefined ? {} : { Env: spec.environment }),
  };
}

function sizeAtStart(server: EngineServer, { tty, size }: ExecSpec): object | undefined {
  if (!tty || size === undefined) return undefined;
  if (server.product === 'podman' || compareVersions(server.apiVersion, CONSOLE_SIZE_API) < 0) {
    return undefined;
  }
  return { ConsoleSize: [size.rows, size.columns] };
}

export async function resizeTerminal(
  connection: EngineConnection,
  path: string,
  { rows, columns }: TerminalSize,
): Promise<void> {
  await connection.json({ method: 'POST', path, query: { h: rows, w: columns } });
}

const EXIT_ATTEMPTS = 40;
const EXIT_INTERVAL_MS = 50;

/** The output may end a moment before the engine has written down that the process is over. */
async function readExitCode(
  connection: EngineConnection,
  path: string,
): Promise<number | undefined> {
  for (let attempt = 0; attempt < EXIT_ATTEMPTS; attempt += 1) {
    const state = (await connection.json({ method: 'GET', path })) as {
      readonly Running?: boolean;
      readonly ExitCode?: number | null;
    };
    if (state.Running !== true) return state.ExitCode ?? undefined;
    await delay(EXIT_INTERVAL_MS);
  }
  return undefined;
}
