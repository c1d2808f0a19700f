import * as vscode from 'vscode';
import { toBuildEnvironment } from '../../core/build/buildEnvironment.ts';
import type { EngineEndpoint } from '../../core/engine/engineEndpoint.ts';

export interface ProcessWords {
  /** The program first. */
  readonly words: readonly string[];
  readonly folder?: string;
}

/**
 * Runs a program in a terminal of the editor, on the engine that the views show. It is started with its arguments as
 * they are: no shell takes a look at them.
 */
export async function runWords(
  name: string,
  { words: [program = '', ...rest], folder }: ProcessWords,
  endpoint: EngineEndpoint,
): Promise<void> {
  const execution = new vscode.ProcessExecution(program, rest, {
    env: environmentOf(endpoint),
    ...(folder !== undefined && { cwd: folder }),
  });
  const task = new vscode.Task(
    { type: 'process' },
    vscode.workspace.workspaceFolders?.[0] ?? vscode.TaskScope.Workspace,
    name,
    'Stevedore',
    execution,
  );
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.New,
    focus: true,
  };
  await vscode.tasks.executeTask(task);
}

/** An empty variable is to the docker CLI as none: a terminal's environment can only be added to. */
function environmentOf(endpoint: EngineEndpoint): Record<string, string> {
  const changes = toBuildEnvironment(endpoint, 'buildx');
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([name]) => name !== 'BUILDX_BUILDER')
      .map(([name, value]) => [name, value ?? '']),
  );
}
