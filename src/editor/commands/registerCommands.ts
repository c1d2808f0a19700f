import * as vscode from 'vscode';
import { commandIds } from '../contract/commandIds.ts';
import type { Services } from '../host/services.ts';
import { commandTitle } from './commandTitle.ts';
import { commandTable } from './table.ts';

/** Registers every command of the table; a failure becomes one notification. */
export function registerCommands(services: Services): vscode.Disposable {
  const registrations = commandIds.map((id) => {
    const command = commandTable[id];
    return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        await command(services, args);
      } catch (error) {
        services.errors.report(commandTitle(services.extension.extension, id), error);
      }
    });
  });
  return vscode.Disposable.from(...registrations);
}
