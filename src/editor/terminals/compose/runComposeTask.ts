import * as vscode from 'vscode';
import { effectiveChanges } from '../../../core/build/commandLine.ts';
import type { ComposeAction } from '../../../core/composeCli/composeArguments.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { ComposeEnvironment } from '../../host/compose/composeEnvironment.ts';
import { projectArguments } from '../../host/compose/projectArguments.ts';
import type { Services } from '../../host/services.ts';
import { terminalEnvironment } from '../terminalEnvironment.ts';

export const composeTaskType = 'stevedore-compose';

export interface ComposeTaskRun {
  readonly target: ProjectTarget & { readonly folder: string };
  readonly action: ComposeAction;
  /** Title of the terminal. */
  readonly name: string;
  /** Runs until it is ended, and keeps its terminal to itself. */
  readonly isLasting: boolean;
}

/**
 * Runs compose in a task's terminal, which shows the command line first: by its argument vector, without a shell, and with a
 * real terminal, so that compose draws its progress, asks its questions and hears Ctrl+C.
 */
export async function runComposeTask(
  { projectOptions }: Pick<Services, 'projectOptions'>,
  { tool, changes }: ComposeEnvironment & { tool: NonNullable<ComposeEnvironment['tool']> },
  { target, action, name, isLasting }: ComposeTaskRun,
): Promise<vscode.TaskExecution> {
  const args = projectArguments(target, projectOptions.get(target.key), action);
  const execution = new vscode.ProcessExecution(tool.command, [...tool.prefix, ...args], {
    cwd: target.folder,
    env: terminalEnvironment(effectiveChanges(process.env, changes)),
  });
  const task = new vscode.Task(
    // Each run is a task of its own: the same one twice would make VS Code ask which to end.
    { type: composeTaskType, project: target.project, started: Date.now() },
    vscode.workspace.workspaceFolders ? vscode.TaskScope.Workspace : vscode.TaskScope.Global,
    name,
    'stevedore',
    execution,
    [],
  );
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: isLasting ? vscode.TaskPanelKind.New : vscode.TaskPanelKind.Shared,
    showReuseMessage: false,
    echo: true,
  };
  return vscode.tasks.executeTask(task);
}
