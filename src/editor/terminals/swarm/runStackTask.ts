import * as vscode from 'vscode';
import { effectiveChanges } from '../../../core/build/commandLine.ts';
import { toBuildEnvironment } from '../../../core/build/buildEnvironment.ts';
import { stackDeployArguments, type StackDeployment } from '../../../core/swarm/stackCommand.ts';
import type { Services } from '../../host/services.ts';
import { terminalEnvironment } from '../terminalEnvironment.ts';

export const stackTaskType = 'stevedore-stack';

/**
 * Deploys a stack in a task's terminal, which shows the command line first: by its argument vector, without a shell, on the
 * engine that the views show.
 *
 * @param folder where relative paths of the compose file begin
 */
export async function runStackTask(
  { engine, settings }: Pick<Services, 'engine' | 'settings'>,
  deployment: StackDeployment,
  folder: string,
): Promise<vscode.TaskExecution> {
  const changes = toBuildEnvironment(await engine.endpoint(), 'docker');
  const execution = new vscode.ProcessExecution(
    settings.get('stevedore.docker.path'),
    [...stackDeployArguments(deployment)],
    { cwd: folder, env: terminalEnvironment(effectiveChanges(process.env, changes)) },
  );
  const task = new vscode.Task(
    // Each run is a task of its own: the same one twice would make VS Code ask which to end.
    { type: stackTaskType, stack: deployment.name, started: Date.now() },
    vscode.workspace.workspaceFolders ? vscode.TaskScope.Workspace : vscode.TaskScope.Global,
    `stack deploy: ${deployment.name}`,
    'stevedore',
    execution,
    [],
  );
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Shared,
    showReuseMessage: false,
    echo: true,
  };
  return vscode.tasks.executeTask(task);
}
