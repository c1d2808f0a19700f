import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { findShell } from '../../../core/engine/findShell.ts';
import type { TerminalSession, TerminalSize } from '../../../core/engine/engineClient.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Services } from '../../host/services.ts';
import { SessionTerminal } from './sessionTerminal.ts';

/** Opens a terminal with the container's own shell. */
export function openShell(
  services: Services,
  container: Pick<ContainerRecord, 'id' | 'name'>,
): vscode.Terminal {
  const terminal = vscode.window.createTerminal({
    name: vscode.l10n.t('Shell: {0}', container.name),
    iconPath: new vscode.ThemeIcon('terminal'),
    isTransient: true,
    pty: new SessionTerminal({
      start: (size, signal) => startShell(services, container, size, signal),
      describe: (error) => services.errors.describe(error),
      hangUp: leaveShell,
    }),
  });
  terminal.show();
  return terminal;
}

/** Interrupts what runs, and ends the input of the shell: an exec knows no signals. */
const LEAVE = '\u0003\u0004';
const PATIENCE_MS = 2_000;

async function leaveShell(session: TerminalSession): Promise<void> {
  session.write(LEAVE);
  await Promise.race([session.exitCode, delay(PATIENCE_MS)]);
}

async function startShell(
  { engine }: Services,
  { id, name }: Pick<ContainerRecord, 'id' | 'name'>,
  size: TerminalSize,
  signal: AbortSignal,
): Promise<TerminalSession> {
  const client = await engine.client(signal);
  const shell = await findShell(client, id, { signal });
  if (shell === undefined)
    throw new Error(
      vscode.l10n.t(
        'There is no shell in {0}: its image was made without one (distroless or from scratch).',
        name,
      ),
    );
  const environment = ['TERM=xterm-256color'];
  return client.exec(id, { command: [shell], tty: true, size, environment }, { signal });
}
