import * as vscode from 'vscode';
import type { NodeRole } from '../../../core/model/swarm/nodeRecord.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { joinNames } from '../steps/joinNames.ts';
import { runEach } from '../steps/runEach.ts';
import { nodesFor } from '../steps/swarmObjectsFor.ts';

/** Makes managers of workers, or workers of managers, after saying how many managers there will be. */
export function setRole(role: NodeRole): Command {
  return async (services, args) => {
    const nodes = await nodesFor(services, args, {
      title:
        role === 'manager'
          ? vscode.l10n.t('Promote to Manager')
          : vscode.l10n.t('Demote to Worker'),
      offers: (node) => node.role !== role,
    });
    const changed = nodes?.filter((node) => node.role !== role) ?? [];
    if (changed.length === 0) return;
    const client = await services.engine.client();
    const before = (await client.listNodes()).filter((node) => node.role === 'manager').length;
    const after = role === 'manager' ? before + changed.length : before - changed.length;
    if (after === 0)
      throw new Error(vscode.l10n.t('A swarm needs a manager: promote another node first.'));
    const names = joinNames(changed.map(({ hostname }) => hostname));
    const sure = await confirm(
      services,
      role === 'manager'
        ? vscode.l10n.t('Promote {0} to a manager?', names)
        : vscode.l10n.t('Demote {0} to a worker?', names),
      [managersText(after)],
      [
        {
          title: role === 'manager' ? vscode.l10n.t('Promote') : vscode.l10n.t('Demote'),
          value: true,
        },
      ],
    );
    if (sure === undefined) return;
    await runEach(services, changed, {
      view: 'stevedore.swarm',
      pending: vscode.l10n.t('working…'),
      key: ({ id }) => id,
      name: ({ hostname }) => hostname,
      work: ({ id }) => client.setNodeRole(id, role),
    });
    await services.swarm.askAnew();
  };
}

/** More than half of the managers have to be there for the swarm to be changed. */
function managersText(managers: number): string {
  const spare = Math.ceil(managers / 2) - 1;
  return spare === 0
    ? vscode.l10n.t('Managers then: {0}. None of them may fail.', managers)
    : vscode.l10n.t(
        'Managers then: {0}. The swarm works while no more than {1} fail.',
        managers,
        spare,
      );
}
