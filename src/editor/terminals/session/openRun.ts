import * as vscode from 'vscode';
import { toCommandLine } from '../../../core/build/commandLine.ts';
import { type RunRequest, toRunCommand } from '../../../core/build/runCommand.ts';
import type {
  EngineClient,
  TerminalSession,
  TerminalSize,
} from '../../../core/engine/engineClient.ts';
import type { Services } from '../../host/services.ts';
import { shellDialect } from '../shellDialect.ts';
import { SessionTerminal } from './sessionTerminal.ts';

/** Opens a terminal on a new container's main process; the container goes when the process ends. */
export function openRun(services: Services, request: RunRequest): vscode.Terminal {
  let containerId: string | undefined;
  const terminal = vscode.window.createTerminal({
    name: vscode.l10n.t('Run: {0}', request.image),
    iconPath: new vscode.ThemeIcon('terminal'),
    isTransient: true,
    pty: new SessionTerminal({
      greeting: `\u001B[1m$ ${toCommandLine(toRunCommand(request), shellDialect)}\u001B[0m`,
      start: async (size, signal) => {
        const client = await services.engine.client(signal);
        containerId = await create(client, request, signal);
        return attach(client, containerId, size, signal);
      },
      describe: (error) => services.errors.describe(error),
      hangUp: async () => {
        const client = await services.engine.client();
        if (containerId !== undefined) await client.stopContainer(containerId);
      },
    }),
  });
  terminal.show();
  return terminal;
}

async function create(
  client: EngineClient,
  { image, autoRemove, ports }: RunRequest,
  signal: AbortSignal,
): Promise<string> {
  const spec = { image, tty: true, interactive: true, autoRemove, ports };
  return (await client.createContainer(spec, { signal })).id;
}

async function attach(
  client: EngineClient,
  id: string,
  size: TerminalSize,
  signal: AbortSignal,
): Promise<TerminalSession> {
  try {
    return await client.attachAndStart(id, size, { signal });
  } catch (error) {
    // One that never started is not removed by the engine itself.
    await client.removeContainer(id, { force: true }).catch(() => undefined);
    throw error;
  }
}
