import type * as vscode from 'vscode';
import { toBuildEnvironment } from '../../../core/build/buildEnvironment.ts';
import { stackDeployArguments, type StackDeployment } from '../../../core/swarm/stackCommand.ts';
import type { Services } from '../../host/services.ts';
import { runProgramTask } from '../runProgramTask.ts';

export const stackTaskType = 'stevedore-stack';

/**
 * Deploys a stack on the engine that the views show.
 *
 * @param folder where relative paths of the compose file begin
 */
export async function runStackTask(
  { engine, settings }: Pick<Services, 'engine' | 'settings'>,
  deployment: StackDeployment,
  folder: string,
): Promise<vscode.TaskExecution> {
  return runProgramTask({
    type: stackTaskType,
    about: { stack: deployment.name },
    name: `stack deploy: ${deployment.name}`,
    command: settings.get('stevedore.docker.path'),
    args: stackDeployArguments(deployment),
    folder,
    changes: toBuildEnvironment(await engine.endpoint(), 'docker'),
  });
}
