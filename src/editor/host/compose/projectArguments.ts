import { composeArguments, type ComposeAction } from '../../../core/composeCli/composeArguments.ts';
import type { ProjectOptions, ProjectTarget } from '../../contract/projectTarget.ts';

/** The command line of an action on a target, with what is remembered for its project. */
export function projectArguments(
  target: ProjectTarget,
  options: ProjectOptions,
  action: ComposeAction,
): readonly string[] {
  const { profiles = [] } = options;
  const envFiles = options.envFiles ?? target.envFiles ?? [];
  const projectFolder = options.projectFolder ?? target.projectFolder;
  const project = {
    files: target.files,
    ...(projectFolder !== undefined && { projectFolder }),
    ...(target.givenName !== undefined && { name: target.givenName }),
    envFiles,
    profiles: [...new Set([...profiles, ...target.profiles])],
  };
  return composeArguments(project, action, target.services);
}
