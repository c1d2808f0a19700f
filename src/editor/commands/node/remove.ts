import * as vscode from 'vscode';
import type { NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { joinNames, listNames } from '../steps/joinNames.ts';
import { runEach } from '../steps/runEach.ts';
import { nodesFor } from '../steps/swarmObjectsFor.ts';

/** Takes nodes out of the swarm. One that is not down does not know of it, and has to be removed by force. */
export const removeNodes: Command = async (services, args) => {
  const title = vscode.l10n.t('Remove Nodes');
  const offers = ({ role }: NodeRecord): boolean => role === 'worker';
  const nodes = await nodesFor(services, args, { title, offers });
  if (nodes === undefined) return;
  const managers = nodes.filter(({ role }) => role === 'manager').map(hostnameOf);
  if (managers.length > 0)
    throw new Error(
      vscode.l10n.t('Managers cannot be removed, demote them first: {0}', joinNames(managers)),
    );
  const alive = nodes.filter(({ state }) => state !== 'down').map(hostnameOf);
  const names = nodes.map(hostnameOf);
  const sure = await confirm(
    services,
    nodes.length === 1
      ? vscode.l10n.t('Remove the node "{0}" from the swarm?', names[0] ?? '')
      : vscode.l10n.t('Remove {0} nodes from the swarm?', nodes.length),
    [
      nodes.length > 1 ? listNames(names) : undefined,
      alive.length > 0
        ? vscode.l10n.t(
            'Not down: {0}. Better drain it, and let it leave the swarm by itself. Removed by force, its tasks begin elsewhere, and it cannot come back before it has left.',
            joinNames(alive),
          )
        : undefined,
    ],
    [
      {
        title: alive.length > 0 ? vscode.l10n.t('Remove by Force') : vscode.l10n.t('Remove'),
        value: true,
      },
    ],
  );
  if (sure === undefined) return;
  const client = await services.engine.client();
  await runEach(services, nodes, {
    view: 'stevedore.swarm',
    pending: vscode.l10n.t('removing…'),
    key: ({ id }) => id,
    name: hostnameOf,
    work: ({ id, state }) => client.removeNode(id, { force: state !== 'down' }),
  });
};

function hostnameOf({ hostname }: NodeRecord): string {
  return hostname;
}
