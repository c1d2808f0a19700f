import type { ContainerRecord, ContainerState } from '../../core/model/containerRecord.ts';
import type { Arrangement } from '../contract/arrangement.ts';
import { composeMembership } from '../../core/model/composeMembership.ts';
import { leavesOut } from './markRows.ts';
import { naturalKey, sortByKey, type SortKey } from './naturalOrder.ts';
import { portText, visiblePorts } from './portText.ts';
import type { ContainerGroupRow, ContainerRow, Row } from './row.ts';
import { rowFilter } from './rowFilter.ts';
import type { RowSource } from './rowSource.ts';
import { createSorter, type Sorter } from './sorter.ts';
import type { UsagePoller } from './usagePoller.ts';

/** What containers use, for orders that depend on it. */
export type UsageOrder = Pick<UsagePoller, 'of' | 'round'>;

/** The top rows of the Containers view: groups first, then the containers that belong to none. */
export function containerRows(
  { containers }: Pick<RowSource, 'containers'>,
  arrangement: Arrangement<'containers'>,
  sorter: Sorter<ContainerRecord> = createSorter(),
  usage?: UsageOrder,
): readonly Row[] {
  const shown = [...containers.values()].filter(containerFilter(arrangement));
  const { sortBy, groupBy } = arrangement;
  const byKey = (container: ContainerRecord): SortKey => sortKey(container, arrangement, usage);
  const isByUsage = sortBy === 'cpu' || sortBy === 'memory';
  const round = isByUsage ? (usage?.round ?? 0) : '';
  const sorted = sorter.sort(shown, byKey, `${sortBy} ${groupBy} ${round}`);
  const groups = new Map<string, ContainerRecord[]>();
  const standalone: ContainerRecord[] = [];
  for (const container of sorted) {
    const name = groupName(container, groupBy);
    if (name === undefined) standalone.push(container);
    else append(groups, name, container);
  }
  const grouping = groupBy === 'none' ? 'project' : groupBy;
  return [
    ...sortByKey(groups, ([name]) => groupKey(name, grouping)).map(([name, members]) =>
      toGroup(`${grouping}/${name}`, grouping, name, members),
    ),
    ...standalone.map((container) => toContainerRow(container, container.name)),
  ];
}

/** The rows of a group: services with several containers become groups of their own. */
export function groupMembers(
  group: ContainerGroupRow,
  { containers }: Pick<RowSource, 'containers'>,
): readonly Row[] {
  const members = group.containerIds.flatMap((id) => containers.get(id) ?? []);
  if (group.grouping !== 'project') {
    return members.map((container) => toContainerRow(container, container.name));
  }
  const services = new Map<string, ContainerRecord[]>();
  for (const container of members) append(services, serviceKey(container), container);
  return [...services].map(([service, replicas]) => {
    const [only] = replicas;
    if (only !== undefined && replicas.length === 1) return toContainerRow(only, memberLabel(only));
    return toGroup(`${group.id}/${service}`, 'service', service, replicas);
  });
}

export function toContainerRow(container: ContainerRecord, label: string): ContainerRow {
  return { kind: 'container', id: container.id, label, container };
}

/** The group's row with the present states of the same members; undefined when one of them is gone. */
export function recountGroup(
  group: ContainerGroupRow,
  { containers }: Pick<RowSource, 'containers'>,
): ContainerGroupRow | undefined {
  const members = group.containerIds.flatMap((id) => containers.get(id) ?? []);
  if (members.length < group.containerIds.length) return undefined;
  return { ...group, ...toGroup(group.id, group.grouping, group.label, members) };
}

/** Whether both records of a container make a row at the same place: shown, in the same group, in the same order. */
export function isSamePlace(
  before: ContainerRecord,
  after: ContainerRecord,
  arrangement: Arrangement<'containers'>,
): boolean {
  const keyBefore = sortKey(before, arrangement);
  return (
    sameLabels(before, after) &&
    containerFilter(arrangement)(after) &&
    groupName(before, arrangement.groupBy) === groupName(after, arrangement.groupBy) &&
    sortKey(after, arrangement).every((part, index) => part === keyBefore[index])
  );
}

function sameLabels(before: ContainerRecord, after: ContainerRecord): boolean {
  const membership = JSON.stringify(composeMembership(before.labels));
  return membership === JSON.stringify(composeMembership(after.labels));
}

function containerFilter(
  arrangement: Arrangement<'containers'>,
): (container: ContainerRecord) => boolean {
  const { text, states } = arrangement;
  const matches = rowFilter(text);
  const isLeftOut = leavesOut(arrangement);
  return (container) =>
    !isLeftOut(() => toContainerRow(container, container.name)) &&
    matchesState(container, states) &&
    matches(() => ({
      texts: () => searchedText(container),
      states: () => [
        container.state,
        ...(container.health === undefined ? [] : [container.health]),
      ],
      labels: container.labels,
    }));
}

function toGroup(
  id: string,
  grouping: ContainerGroupRow['grouping'],
  label: string,
  members: readonly ContainerRecord[],
): ContainerGroupRow {
  return {
    kind: 'containerGroup',
    id,
    grouping,
    label,
    containerIds: members.map((container) => container.id),
    running: members.filter(({ state }) => state === 'running').length,
    active: members.filter(({ state }) => activeStates.has(state)).length,
  };
}

const activeStates: ReadonlySet<ContainerState> = new Set(['running', 'paused', 'restarting']);

function groupName(
  container: ContainerRecord,
  groupBy: Arrangement<'containers'>['groupBy'],
): string | undefined {
  switch (groupBy) {
    case 'project':
      return composeMembership(container.labels)?.project;
    case 'state':
      return container.state;
    case 'image':
      return container.image;
    case 'network':
      return container.networks[0]?.name ?? container.networkMode;
    case 'none':
      return undefined;
  }
}

/** Running first, and what needs no attention last. */
const stateOrder: readonly ContainerState[] = [
  'running',
  'restarting',
  'paused',
  'created',
  'removing',
  'exited',
  'dead',
];

function groupKey(name: string, grouping: ContainerGroupRow['grouping']): SortKey {
  return grouping === 'state'
    ? [stateOrder.findIndex((state) => state === name)]
    : [naturalKey(name), name];
}

function sortKey(
  container: ContainerRecord,
  { sortBy, groupBy }: Arrangement<'containers'>,
  usage?: UsageOrder,
): SortKey {
  // By what the row will be labelled with.
  const label = groupBy === 'project' ? memberLabel(container) : container.name;
  const byName = [naturalKey(label), naturalKey(container.name), container.id];
  switch (sortBy) {
    case 'name':
      return byName;
    case 'newest':
      return [-container.createdAt, ...byName];
    case 'state':
      return [stateOrder.indexOf(container.state), ...byName];
    case 'image':
      return [naturalKey(container.image), ...byName];
    case 'cpu':
      return [-(usage?.of(container.id)?.cpuPercent ?? -1), ...byName];
    case 'memory':
      return [-(usage?.of(container.id)?.memoryBytes ?? -1), ...byName];
  }
}

function serviceKey(container: ContainerRecord): string {
  const membership = composeMembership(container.labels);
  return membership === undefined || membership.oneOff || membership.service === ''
    ? `/${container.name}`
    : membership.service;
}

function memberLabel(container: ContainerRecord): string {
  const membership = composeMembership(container.labels);
  if (membership === undefined || membership.oneOff) return container.name;
  return membership.service === '' ? container.name : membership.service;
}

function matchesState(
  container: ContainerRecord,
  states: Arrangement<'containers'>['states'],
): boolean {
  return (
    states.length === 0 ||
    states.some((state) =>
      state === 'unhealthy' ? container.health === 'unhealthy' : container.state === state,
    )
  );
}

function searchedText(container: ContainerRecord): readonly string[] {
  const membership = composeMembership(container.labels);
  return [
    container.name,
    container.image,
    container.state,
    ...(container.health === undefined ? [] : [container.health]),
    ...(membership === undefined ? [] : [membership.project, membership.service]),
    ...visiblePorts(container.ports).map(portText),
  ];
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
