import * as vscode from 'vscode';
import { groupStacks } from '../../../core/model/swarm/groupStacks.ts';
import type { NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../../../core/model/swarm/serviceRecord.ts';
import type { Services } from '../../host/services.ts';
import { swarmTargetsOf } from '../../views/swarm/swarmTargets.ts';
import { availabilityText, countText, roleText, stateText } from '../../views/swarm/swarmText.ts';
import { pickOf } from './pickOf.ts';
import { textArguments } from './textArguments.ts';

export interface SwarmQuestion<T> {
  readonly title: string;
  readonly many?: boolean;
  /** What may be chosen from the palette; default all. */
  readonly offers?: (record: T) => boolean;
}

/** The services that a command is about, as they are now: those of the rows, those named, or those that the user picks. */
export async function servicesFor(
  { engine }: Pick<Services, 'engine'>,
  args: readonly unknown[],
  { title, many, offers = () => true }: SwarmQuestion<ServiceRecord>,
): Promise<readonly ServiceRecord[] | undefined> {
  const all = await (await engine.client()).listServices();
  const ids = swarmTargetsOf(args, 'swarmService').map(({ service }) => service.id);
  const given = [...ids, ...textArguments(args)];
  if (given.length > 0) {
    const found = all.filter(({ id, name }) => given.includes(id) || given.includes(name));
    return present(found, vscode.l10n.t('The service no longer exists.'));
  }
  const items = all.filter(offers).map((service) => ({
    label: service.name,
    description: `${countText(service)} · ${service.image}`,
    value: service,
  }));
  const none = vscode.l10n.t('The swarm has no service for that.');
  return pickOf(Promise.resolve(items), { title, none, ...(many !== undefined && { many }) });
}

export async function serviceFor(
  services: Pick<Services, 'engine'>,
  args: readonly unknown[],
  question: SwarmQuestion<ServiceRecord>,
): Promise<ServiceRecord | undefined> {
  return (await servicesFor(services, args, { ...question, many: false }))?.[0];
}

/** The nodes that a command is about, as they are now. */
export async function nodesFor(
  { engine }: Pick<Services, 'engine'>,
  args: readonly unknown[],
  { title, many, offers = () => true }: SwarmQuestion<NodeRecord>,
): Promise<readonly NodeRecord[] | undefined> {
  const all = await (await engine.client()).listNodes();
  const ids = swarmTargetsOf(args, 'swarmNode').map(({ node }) => node.id);
  const given = [...ids, ...textArguments(args)];
  if (given.length > 0) {
    const found = all.filter(({ id, hostname }) => given.includes(id) || given.includes(hostname));
    return present(found, vscode.l10n.t('The node no longer exists.'));
  }
  const items = all.filter(offers).map((node) => ({
    label: node.hostname,
    description: [roleText(node), stateText(node.state), availabilityText(node.availability)].join(
      ' · ',
    ),
    detail: node.address,
    value: node,
  }));
  const none = vscode.l10n.t('The swarm has no node for that.');
  return pickOf(Promise.resolve(items), { title, none, ...(many !== undefined && { many }) });
}

/** Name of the stack that a command is about. */
export async function stackFor(
  { engine }: Pick<Services, 'engine'>,
  args: readonly unknown[],
  title: string,
): Promise<string | undefined> {
  const [given] = [
    ...swarmTargetsOf(args, 'swarmStack').map(({ name }) => name),
    ...textArguments(args),
  ];
  if (given !== undefined) return given;
  const { stacks } = groupStacks(await (await engine.client()).listServices());
  const items = stacks.map(({ name, services }) => ({
    label: name,
    description: services.map((service) => service.name).join(', '),
    value: name,
  }));
  const none = vscode.l10n.t('The swarm has no stack.');
  return (await pickOf(Promise.resolve(items), { title, none, many: false }))?.[0];
}

function present<T>(found: readonly T[], none: string): readonly T[] {
  if (found.length === 0) throw new Error(none);
  return found;
}
