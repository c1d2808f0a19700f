import * as vscode from 'vscode';
import type { CommandId } from '../../contract/commandIds.ts';
import type { PageCommand } from '../protocol/containerPage.ts';

const commandIdOf: Readonly<Record<PageCommand, CommandId>> = {
  start: 'stevedore.container.start',
  unpause: 'stevedore.container.unpause',
  stop: 'stevedore.container.stop',
  restart: 'stevedore.container.restart',
  shell: 'stevedore.container.shell',
  inspect: 'stevedore.container.inspect',
};

/** Runs the command of a button on one container; failures are the command's own to report. */
export async function runPageCommand(command: PageCommand, containerId: string): Promise<void> {
  await vscode.commands.executeCommand(commandIdOf[command], containerId);
}
