import * as vscode from 'vscode';
import { actByLabels, appliesTo, type LabelAction } from '../../../core/composeCli/actByLabels.ts';
import { composeActions } from '../../../core/composeCli/composeArguments.ts';
import { composeMembership } from '../../../core/model/composeMembership.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { Services } from '../../host/services.ts';
import { commandTitle } from '../commandTitle.ts';
import type { Command } from '../command.ts';
import { requireTrust } from '../build/requireTrust.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { hasFiles, runCompose, type FiledTarget } from './composeRuns.ts';
import { loadProjects } from './loadProjects.ts';
import { targetsFor } from './targetsFor.ts';

/** Start, stop, restart, pause, unpause: by compose where the files are there, else through the engine by labels. */
export function stateAction(name: LabelAction): Command {
  return async (services, args) => {
    const title = commandTitle(services.extension.extension, `stevedore.project.${name}`);
    const targets = await targetsFor(services, args, { title });
    if (targets === undefined) return;
    requireTrust();
    const all = await readRecords(services.engine, 'container');
    for (const target of targets) {
      const containers = containersOf(all, target).filter(appliesTo[name]);
      if (containers.length === 0) sayNothing(target, containersOf(all, target).length > 0);
      else if (hasFiles(target)) await actByCompose(services, name, target, containers);
      else await actAlone(services, name, containers);
    }
  };
}

function sayNothing({ project }: ProjectTarget, hasContainers: boolean): void {
  void vscode.window.showInformationMessage(
    hasContainers
      ? vscode.l10n.t('No container of {0} is in a state for that.', project)
      : vscode.l10n.t('{0} has no containers yet. Up creates and starts them.', project),
  );
}

/** The containers of a target; those that `compose run` made are left alone. */
export function containersOf(
  all: readonly ContainerRecord[],
  { project, services }: ProjectTarget,
): readonly ContainerRecord[] {
  return all.filter(({ labels }) => {
    const membership = composeMembership(labels);
    if (membership?.project !== project || membership.oneOff) return false;
    return services.length === 0 || services.includes(membership.service);
  });
}

/** Only stopping takes services without a container, or with one in another state; for the others each has to be named. */
async function actByCompose(
  services: Services,
  name: LabelAction,
  target: FiledTarget,
  containers: readonly ContainerRecord[],
): Promise<void> {
  const isWhole = target.services.length === 0;
  const defined = await loadProjects().definedServices(services, target);
  const named = containers
    .map(({ labels }) => composeMembership(labels)?.service ?? '')
    .filter((service) => defined.has(service));
  const wanted = name === 'stop' && isWhole ? [] : [...new Set(named)].toSorted();
  await runCompose(services, [{ ...target, services: wanted }], composeActions[name]);
}

async function actAlone(
  { engine, pending }: Services,
  name: LabelAction,
  containers: readonly ContainerRecord[],
): Promise<void> {
  const client = await engine.client();
  const ids = containers.map(({ id }) => id);
  await vscode.window.withProgress({ location: { viewId: 'stevedore.projects' } }, () =>
    pending.run(ids, vscode.l10n.t('working…'), () => actByLabels(client, name, containers)),
  );
}
