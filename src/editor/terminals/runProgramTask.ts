import * as vscode from 'vscode';
import { effectiveChanges } from '../../core/build/commandLine.ts';
import { terminalEnvironment } from './terminalEnvironment.ts';

export interface ProgramRun {
  readonly type: string;
  /** What tells tasks of this type apart. */
  readonly about: Readonly<Record<string, string>>;
  /** Title of the terminal. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Of the environment; undefined takes a variable away. */
  readonly changes: Readonly<Record<string, string | undefined>>;
  /** Runs until it is ended, and keeps its terminal to itself. */
  readonly isLasting?: boolean;
}

/**
 * Runs a program in a task's terminal, which shows the command line first: by its argument vector, without a shell, and with a
 * real terminal, so that it draws its progress, asks its questions and hears Ctrl+C.
 */
export async function runProgramTask(run: ProgramRun): Promise<vscode.TaskExecution> {
  const execution = new vscode.ProcessExecution(run.command, [...run.args], {
    cwd: run.folder,
    env: terminalEnvironment(effectiveChanges(process.env, run.changes)),
  });
  const task = new vscode.Task(
    // Each run is a task of its own: the same one twice would make VS Code ask which to end.
    { type: run.type, ...run.about, started: Date.now() },
    vscode.workspace.workspaceFolders ? vscode.TaskScope.Workspace : vscode.TaskScope.Global,
    run.name,
    'stevedore',
    execution,
    [],
  );
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: run.isLasting === true ? vscode.TaskPanelKind.New : vscode.TaskPanelKind.Shared,
    showReuseMessage: false,
    echo: true,
  };
  return vscode.tasks.executeTask(task);
}
