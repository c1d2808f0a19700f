import * as vscode from 'vscode';
import type { ComposeAction } from '../../../core/composeCli/composeArguments.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import {
  composeEnvironment,
  type ComposeEnvironment,
} from '../../host/compose/composeEnvironment.ts';
import type { Services } from '../../host/services.ts';
import { runComposeTask } from '../../terminals/compose/runComposeTask.ts';
import { requireTrust } from '../build/requireTrust.ts';

/** A target whose files are there. */
export type FiledTarget = ProjectTarget & { readonly folder: string };

/** An environment in which compose was found. */
export type FoundCompose = ComposeEnvironment & {
  readonly tool: NonNullable<ComposeEnvironment['tool']>;
};

export function hasFiles(target: ProjectTarget): target is FiledTarget {
  return target.folder !== undefined;
}

/** Refuses for a project that only the engine knows. */
export function requireFiles(target: ProjectTarget): FiledTarget {
  if (hasFiles(target)) return target;
  throw new Error(
    vscode.l10n.t(
      'The files of the project {0} are gone. It can be started, stopped and taken down, but not changed.',
      target.project,
    ),
  );
}

const GUIDE = 'https://docs.docker.com/compose/install/';

/** Where compose is; says what to do when there is none. */
export async function requireCompose(services: Services): Promise<FoundCompose | undefined> {
  requireTrust();
  const found = await composeEnvironment(services);
  const { tool } = found;
  if (tool !== undefined) return { ...found, tool };
  const install = vscode.l10n.t('How to Install It');
  const message = vscode.l10n.t(
    'The docker command line has no compose plugin. Install docker-compose-plugin, or choose another command line in the setting stevedore.docker.path.',
  );
  void vscode.window.showErrorMessage(message, install).then((chosen) => {
    if (chosen === install) void vscode.env.openExternal(vscode.Uri.parse(GUIDE));
  });
  return undefined;
}

/** Runs an action of compose on each target, in a terminal of its own. */
export async function runCompose(
  services: Services,
  targets: readonly ProjectTarget[],
  action: ComposeAction,
  isLasting = false,
): Promise<void> {
  const filed = targets.map(requireFiles);
  const compose = await requireCompose(services);
  if (compose === undefined) return;
  for (const target of filed) {
    const [verb = ''] = action.words;
    const what = [target.project, ...target.services].join(' ');
    await runComposeTask(services, compose, {
      target,
      action,
      name: `compose ${verb}: ${what}`,
      isLasting,
    });
  }
}
