import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import { type BuildDefinition, readBuildDefinition } from './buildDefinition.ts';
import { BuildTerminal } from './buildTerminal.ts';

/** A build as a task of VS Code: with its terminal, its problems, and its place in “Run Task”. */
export function createBuildTask(
  services: Services,
  definition: BuildDefinition,
  folder: vscode.WorkspaceFolder | undefined,
): vscode.Task {
  const execution = new vscode.CustomExecution((resolved) => {
    // VS Code has put values in for `${workspaceFolder}` and the like by now.
    const wanted = readBuildDefinition(resolved) ?? definition;
    const base = folder?.uri.fsPath ?? '/';
    return Promise.resolve(new BuildTerminal(services, wanted, base));
  });
  const task = new vscode.Task(
    definition,
    folder ?? vscode.TaskScope.Workspace,
    taskName(definition),
    'stevedore',
    execution,
    ['$stevedore-build'],
  );
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    clear: true,
  };
  return task;
}

function taskName({ dockerfile, target }: BuildDefinition): string {
  return target === undefined
    ? vscode.l10n.t('Build {0}', dockerfile)
    : vscode.l10n.t('Build {0} of {1}', target, dockerfile);
}
