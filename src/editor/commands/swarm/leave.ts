import * as vscode from 'vscode';
import type { SwarmState } from '../../../core/model/swarm/swarmState.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { joinNames } from '../steps/joinNames.ts';

/** Takes the engine out of its swarm, after saying what ends with that. */
export const leaveSwarm: Command = async (services) => {
  const client = await services.engine.client();
  const state = await client.swarmState();
  if (state.status === 'inactive') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The engine is in no swarm.'));
    return;
  }
  const isLast = state.isManager && state.managers === 1;
  const names = isLast ? (await client.listServices()).map(({ name }) => name) : [];
  const choice = { title: vscode.l10n.t('Leave'), value: true };
  const message = isLast
    ? vscode.l10n.t('Leave the swarm, and end it?')
    : vscode.l10n.t('Leave the swarm?');
  if ((await confirm(services, message, details(state, isLast, names), [choice])) === undefined)
    return;
  const progress = { location: { viewId: 'stevedore.swarm' } };
  await vscode.window.withProgress(progress, () =>
    client.leaveSwarm({ force: state.isManager || state.status !== 'active' }),
  );
  await services.swarm.askAnew();
};

function details(
  { isManager, managers = 0 }: SwarmState,
  isLast: boolean,
  names: readonly string[],
): readonly (string | undefined)[] {
  return [
    vscode.l10n.t('The tasks that this engine runs for the swarm end.'),
    isLast
      ? vscode.l10n.t(
          'It is the only manager: services, stacks, secrets and configs of the swarm are lost for good.',
        )
      : undefined,
    names.length > 0 ? vscode.l10n.t('Services: {0}', joinNames(names)) : undefined,
    isManager && managers === 2
      ? vscode.l10n.t(
          'Only one of two managers is left, which cannot change anything until it is told to go on alone. Demote this one to a worker first.',
        )
      : undefined,
  ];
}
