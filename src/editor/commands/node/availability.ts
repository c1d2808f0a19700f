import * as vscode from 'vscode';
import type { NodeAvailability, NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type { Services } from '../../host/services.ts';
import { commandTitle } from '../commandTitle.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { joinNames } from '../steps/joinNames.ts';
import { runEach } from '../steps/runEach.ts';
import { nodesFor } from '../steps/swarmObjectsFor.ts';

const commands = { active: 'activate', pause: 'pause', drain: 'drain' } as const;

/** Says whether nodes take tasks, and keep those that they have. Draining is asked about: its tasks end. */
export function setAvailability(availability: NodeAvailability): Command {
  return async (services, args) => {
    const { extension } = services.extension;
    const title = commandTitle(extension, `stevedore.node.${commands[availability]}`);
    const nodes = await nodesFor(services, args, {
      title,
      offers: (node) => node.availability !== availability,
    });
    if (nodes === undefined) return;
    if (availability === 'drain' && !(await isSureToDrain(services, nodes))) return;
    const client = await services.engine.client();
    await runEach(services, nodes, {
      view: 'stevedore.swarm',
      pending: vscode.l10n.t('working…'),
      key: ({ id }) => id,
      name: ({ hostname }) => hostname,
      work: ({ id }) => client.setNodeAvailability(id, availability),
    });
  };
}

async function isSureToDrain(services: Services, nodes: readonly NodeRecord[]): Promise<boolean> {
  const client = await services.engine.client();
  const [all, tasks] = await Promise.all([client.listNodes(), client.listTasks()]);
  const ids = new Set(nodes.map(({ id }) => id));
  const moved = tasks.filter(({ nodeId, state }) => ids.has(nodeId) && state === 'running');
  const left = all.filter(
    ({ id, availability, state }) => !ids.has(id) && availability === 'active' && state === 'ready',
  );
  const names = joinNames(nodes.map(({ hostname }) => hostname));
  const sure = await confirm(
    services,
    vscode.l10n.t('Drain {0}?', names),
    [
      vscode.l10n.t('Tasks that end here, and begin elsewhere: {0}', moved.length),
      moved.length > 0
        ? vscode.l10n.t(
            'Services: {0}',
            joinNames([...new Set(moved.map(({ serviceName }) => serviceName))]),
          )
        : undefined,
      left.length === 0
        ? vscode.l10n.t('No other node takes them: they wait until one does.')
        : vscode.l10n.t(
            'Nodes that take them: {0}',
            joinNames(left.map(({ hostname }) => hostname)),
          ),
    ],
    [{ title: vscode.l10n.t('Drain'), value: true }],
  );
  return sure === true;
}
