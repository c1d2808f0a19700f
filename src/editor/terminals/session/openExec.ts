import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Services } from '../../host/services.ts';
import { SessionTerminal } from './sessionTerminal.ts';

export interface ExecRequest {
  /** As it was typed. */
  readonly line: string;
  readonly command: readonly string[];
  readonly user?: string;
  readonly workingDirectory?: string;
}

/** Interrupts what runs, and ends its input: an exec knows no signals. */
const LEAVE = '\u0003\u0004';

/** Opens a terminal with a command that runs in a container; its last words stay until a key is pressed. */
export function openExec(
  services: Services,
  { id, name }: Pick<ContainerRecord, 'id' | 'name'>,
  { line, ...spec }: ExecRequest,
): vscode.Terminal {
  const terminal = vscode.window.createTerminal({
    name: `${name}: ${line}`,
    iconPath: new vscode.ThemeIcon('terminal'),
    isTransient: true,
    pty: new SessionTerminal({
      greeting: `\u001B[1m$ ${line}\u001B[0m`,
      keepOpen: true,
      start: async (size, signal) => {
        const client = await services.engine.client(signal);
        const environment = ['TERM=xterm-256color'];
        return client.exec(id, { ...spec, tty: true, size, environment }, { signal });
      },
      describe: (error) => services.errors.describe(error),
      hangUp: (session) => {
        session.write(LEAVE);
        return Promise.resolve();
      },
    }),
  });
  terminal.show();
  return terminal;
}
