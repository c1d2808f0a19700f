import * as vscode from 'vscode';
import { actByLabels, type LabelAction } from '../../../core/composeCli/actByLabels.ts';
import { composeActions } from '../../../core/composeCli/composeArguments.ts';
import { composeMembership } from '../../../core/model/composeMembership.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { ProjectTarget } from '../../contract/projectTarget.ts';
import type { Services } from '../../host/services.ts';
import { commandTitle } from '../commandTitle.ts';
import type { Command } from '../command.ts';
import { requireTrust } from '../build/requireTrust.ts';
import { readRecords } from '../steps/objectRecords.ts';
import { hasFiles, runCompose } from './composeRuns.ts';
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
      const containers = containersOf(all, target);
      if (containers.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('{0} has no containers yet. Up creates and starts them.', target.project),
        );
        continue;
      }
      const isWhole = target.services.length === 0 && !naming.includes(name);
      const named = isWhole ? target : withContainers(target, containers);
      if (hasFiles(target)) await runCompose(services, [named], composeActions[name]);
      else await actAlone(services, name, containers);
    }
  };
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

/** Compose refuses these for a service without a container. */
const naming: readonly LabelAction[] = ['start', 'restart'];

function withContainers(
  target: ProjectTarget,
  containers: readonly ContainerRecord[],
): ProjectTarget {
  const services = containers.map(({ labels }) => composeMembership(labels)?.service ?? '');
  return { ...target, services: [...new Set(services)].toSorted() };
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
