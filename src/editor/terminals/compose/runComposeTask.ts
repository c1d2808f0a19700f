import type * as vscode from 'vscode';
import type { ComposeAction } from '../../../core/composeCli/composeArguments.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { ComposeEnvironment } from '../../host/compose/composeEnvironment.ts';
import { projectArguments } from '../../host/compose/projectArguments.ts';
import type { Services } from '../../host/services.ts';
import { runProgramTask } from '../runProgramTask.ts';

export const composeTaskType = 'stevedore-compose';

export interface ComposeTaskRun {
  readonly target: ProjectTarget & { readonly folder: string };
  readonly action: ComposeAction;
  /** Title of the terminal. */
  readonly name: string;
  /** Runs until it is ended, and keeps its terminal to itself. */
  readonly isLasting: boolean;
}

/** Runs compose on a project, with the options that are remembered for it. */
export function runComposeTask(
  { projectOptions }: Pick<Services, 'projectOptions'>,
  { tool, changes }: ComposeEnvironment & { tool: NonNullable<ComposeEnvironment['tool']> },
  { target, action, name, isLasting }: ComposeTaskRun,
): Promise<vscode.TaskExecution> {
  const args = projectArguments(target, projectOptions.get(target.key), action);
  return runProgramTask({
    type: composeTaskType,
    about: { project: target.project },
    name,
    command: tool.command,
    args: [...tool.prefix, ...args],
    folder: target.folder,
    changes,
    isLasting,
  });
}
