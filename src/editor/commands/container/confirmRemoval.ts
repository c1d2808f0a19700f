import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { type Choice, confirm, type ConfirmServices } from '../steps/confirm.ts';
import { joinNames, listNames } from '../steps/joinNames.ts';
import type { ContainerRemovalPlan } from './removalPlan.ts';

export interface ContainerRemovalChoice {
  readonly containers: readonly ContainerRecord[];
  readonly removeAnonymousVolumes: boolean;
}

/** Names the containers, says which run and which volumes hang on them; each further step is a button of its own. */
export function confirmContainerRemoval(
  services: ConfirmServices,
  plan: ContainerRemovalPlan,
): Promise<ContainerRemovalChoice | undefined> {
  const targets = [...plan.stopped, ...plan.running];
  const [only] = targets;
  const message =
    targets.length === 1
      ? vscode.l10n.t('Remove the container "{0}"?', only?.name ?? '')
      : vscode.l10n.t('Remove {0} containers?', targets.length);
  return confirm(services, message, details(plan, targets), choices(plan, targets));
}

function details(plan: ContainerRemovalPlan, targets: readonly ContainerRecord[]) {
  const { running, anonymousVolumes } = plan;
  return [
    targets.length > 1 ? listNames(targets.map(({ name }) => name)) : undefined,
    running.length > 0
      ? vscode.l10n.t('Still running: {0}.', joinNames(running.map(({ name }) => name)))
      : undefined,
    anonymousVolumes.length > 0
      ? vscode.l10n.t(
          'Anonymous volumes that nothing else uses: {0}. They stay unless you remove them too.',
          joinNames(anonymousVolumes.map((name) => name.slice(0, 12))),
        )
      : undefined,
    vscode.l10n.t('Files written inside a container are lost with it.'),
  ];
}

function choices(
  { stopped, running, anonymousVolumes }: ContainerRemovalPlan,
  targets: readonly ContainerRecord[],
): readonly Choice<ContainerRemovalChoice>[] {
  const keep = { removeAnonymousVolumes: false };
  const withVolumes = { containers: targets, removeAnonymousVolumes: true };
  const stops = running.length > 0;
  return [
    ...(stops && stopped.length > 0
      ? [{ title: vscode.l10n.t('Remove Stopped Only'), value: { containers: stopped, ...keep } }]
      : []),
    {
      title: stops ? vscode.l10n.t('Stop and Remove') : vscode.l10n.t('Remove'),
      value: { containers: targets, ...keep },
    },
    ...(anonymousVolumes.length > 0
      ? [
          {
            title: stops
              ? vscode.l10n.t('Stop and Remove with Anonymous Volumes')
              : vscode.l10n.t('Remove with Anonymous Volumes'),
            value: withVolumes,
          },
        ]
      : []),
  ];
}
