import * as vscode from 'vscode';
import { removeByLabels } from '../../../core/composeCli/actByLabels.ts';
import { downAction } from '../../../core/composeCli/composeArguments.ts';
import { planDown, type DownPlan } from '../../../core/composeCli/planDown.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { requireTrust } from '../build/requireTrust.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { hasFiles, runCompose } from './composeRuns.ts';
import { confirmDown, type DownChoice } from './confirmDown.ts';
import { loadProjects } from './loadProjects.ts';
import { targetsFor } from './targetsFor.ts';

/** Shows what goes, asks about volumes and orphans, and takes each project down. */
export const takeDown: Command = async (services, args) => {
  const targets = await targetsFor(services, args, { title: vscode.l10n.t('Down') });
  if (targets === undefined) return;
  requireTrust();
  for (const target of targets) {
    const plan = await planFor(services, target);
    const choice = await confirmDown(services, target, plan);
    if (choice === undefined) return;
    if (hasFiles(target)) await runCompose(services, [target], downAction(choice));
    else await removeAlone(services, plan, choice);
  }
};

async function planFor(services: Services, target: ProjectTarget): Promise<DownPlan> {
  const { engine } = services;
  const [containers, networks, volumes] = await Promise.all([
    readRecords(engine, 'container'),
    readRecords(engine, 'network'),
    readRecords(engine, 'volume'),
  ]);
  const defined = hasFiles(target)
    ? await loadProjects().definedServices(services, target)
    : undefined;
  return planDown(target.project, { containers, networks, volumes }, defined, target.services);
}

async function removeAlone(
  { engine, pending }: Services,
  plan: DownPlan,
  choice: DownChoice,
): Promise<void> {
  const client = await engine.client();
  const ids = plan.containers.map(({ id }) => id);
  await vscode.window.withProgress({ location: { viewId: 'stevedore.projects' } }, () =>
    pending.run(ids, vscode.l10n.t('removing…'), () => removeByLabels(client, plan, choice)),
  );
}
