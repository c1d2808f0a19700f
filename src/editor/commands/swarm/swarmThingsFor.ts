import * as vscode from 'vscode';
import type { Services } from '../../host/services.ts';
import type { SwarmRow } from '../../views/swarm/swarmRow.ts';
import { swarmTargets } from '../../views/swarm/swarmTargets.ts';
import { pickOf } from '../steps/pickOf.ts';

/** An object of a swarm by what the docker command calls it. A stack has no id but its name. */
export interface SwarmThing {
  readonly kind: 'node' | 'service' | 'task' | 'stack';
  readonly id: string;
  readonly name: string;
}

/** What the rows stand for, or the nodes and services that the user picks. */
export async function swarmThingsFor(
  { engine }: Pick<Services, 'engine'>,
  args: readonly unknown[],
  title: string,
): Promise<readonly SwarmThing[] | undefined> {
  const given = swarmTargets(args).flatMap((row) => thingOf(row) ?? []);
  if (given.length > 0) return given;
  const client = await engine.client();
  const [services, nodes] = await Promise.all([client.listServices(), client.listNodes()]);
  const items = [
    ...services.map(({ id, name }) =>
      item(vscode.l10n.t('service'), { kind: 'service', id, name }),
    ),
    ...nodes.map(({ id, hostname }) =>
      item(vscode.l10n.t('node'), { kind: 'node', id, name: hostname }),
    ),
  ];
  const none = vscode.l10n.t('The swarm is empty.');
  return pickOf(Promise.resolve(items), { title, none });
}

function item(kind: string, value: SwarmThing) {
  return { label: value.name, description: kind, value };
}

export function thingOf(row: SwarmRow): SwarmThing | undefined {
  switch (row.kind) {
    case 'swarmNode':
      return { kind: 'node', id: row.node.id, name: row.node.hostname };
    case 'swarmStack':
      return { kind: 'stack', id: row.name, name: row.name };
    case 'swarmService':
      return { kind: 'service', id: row.service.id, name: row.service.name };
    case 'swarmTask': {
      const { id, slot, nodeId, serviceName } = row.task;
      return { kind: 'task', id, name: `${serviceName}.${slot ?? nodeId}` };
    }
    default:
      return undefined;
  }
}
