import * as vscode from 'vscode';
import { commandIds } from '../contract/commandIds.ts';
import { loadBundle } from '../host/loadBundle.ts';
import type { Services } from '../host/services.ts';
import { commandTitle } from './commandTitle.ts';
import type * as commandsModule from './entry.ts';

/** Registers every command; its work is loaded when it is first called, and a failure becomes one notification. */
export function registerCommands(services: Services): vscode.Disposable {
  const registrations = commandIds.map((id) => {
    return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        const { commandTable } = loadBundle('commands') as typeof commandsModule;
        await commandTable[id](services, services.selections.complete(args));
      } catch (error) {
        services.errors.report(commandTitle(services.extension.extension, id), error);
      }
    });
  });
  return vscode.Disposable.from(...registrations);
}
