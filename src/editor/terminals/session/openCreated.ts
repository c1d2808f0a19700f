import * as vscode from 'vscode';
import type { TerminalSession } from '../../../core/engine/engineClient.ts';
import type { Services } from '../../host/services.ts';
import { SessionTerminal } from './sessionTerminal.ts';

/** A container that was made and has not been started. */
export interface CreatedContainer {
  readonly id: string;
  readonly image: string;
  /** For reading only. */
  readonly commandLine: string;
}

/**
 * Opens a terminal on a made container's main process and starts it. When it cannot be started it is removed.
 *
 * @returns when it runs
 */
export function openCreated(
  services: Services,
  { id, image, commandLine }: CreatedContainer,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = async (...[size, signal]: Parameters<SessionStart>): Promise<TerminalSession> => {
      const client = await services.engine.client(signal);
      try {
        const session = await client.attachAndStart(id, size, { signal });
        resolve();
        return session;
      } catch (error) {
        await client
          .removeContainer(id, { force: true, removeAnonymousVolumes: true })
          .catch(() => undefined);
        reject(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    };
    vscode.window
      .createTerminal({
        name: vscode.l10n.t('Run: {0}', image),
        iconPath: new vscode.ThemeIcon('terminal'),
        isTransient: true,
        pty: new SessionTerminal({
          greeting: `\u001B[1m$ ${commandLine}\u001B[0m`,
          start,
          describe: (error) => services.errors.describe(error),
          hangUp: async () => {
            const client = await services.engine.client();
            await client.stopContainer(id);
          },
        }),
      })
      .show();
  });
}

type SessionStart = ConstructorParameters<typeof SessionTerminal>[0]['start'];
