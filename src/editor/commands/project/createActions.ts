import {
  composeActions,
  type ComposeActionName,
} from '../../../core/composeCli/composeArguments.ts';
import { commandTitle } from '../commandTitle.ts';
import type { Command } from '../command.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { Services } from '../../host/services.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { hasFiles, runCompose } from './composeRuns.ts';
import { confirmProjectRecreate } from './confirmLoss.ts';
import { saveProjectFiles } from './saveProjectFiles.ts';
import { containersOf } from './stateActions.ts';
import { targetsFor } from './targetsFor.ts';

type FileAction = Extract<
  ComposeActionName,
  'up' | 'upWithLogs' | 'recreate' | 'pull' | 'build' | 'watch'
>;

const lasting: readonly FileAction[] = ['upWithLogs', 'watch'];

/** Commands that need the project's files, and leave everything else to compose. */
export function composeAction(name: FileAction): Command {
  return async (services, args) => {
    const title = commandTitle(services.extension.extension, `stevedore.project.${name}`);
    const targets = await targetsFor(services, args, { title }, hasFiles);
    if (targets === undefined) return;
    if (name === 'recreate' && !(await mayRecreate(services, targets))) return;
    await saveProjectFiles();
    await runCompose(services, targets, composeActions[name], lasting.includes(name));
  };
}

async function mayRecreate(
  services: Services,
  targets: readonly ProjectTarget[],
): Promise<boolean> {
  const all = await readRecords(services.engine, 'container');
  const what = targets.map(({ project, services: names }) => [project, ...names].join(' '));
  const containers = targets.flatMap((target) => containersOf(all, target));
  return confirmProjectRecreate(services, what.join(', '), containers);
}
