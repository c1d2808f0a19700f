import {
  composeActions,
  type ComposeActionName,
} from '../../../core/composeCli/composeArguments.ts';
import { commandTitle } from '../commandTitle.ts';
import type { Command } from '../command.ts';
import { hasFiles, runCompose } from './composeRuns.ts';
import { saveProjectFiles } from './saveProjectFiles.ts';
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
    await saveProjectFiles();
    await runCompose(services, targets, composeActions[name], lasting.includes(name));
  };
}
