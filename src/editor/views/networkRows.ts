import type { FilterSubject } from '../../core/model/viewFilter.ts';
import type { Arrangement } from '../contract/arrangement.ts';
import { composeMembership } from '../../core/model/composeMembership.ts';
import { containersByNetwork } from './containerUsers.ts';
import { groupRows } from './groupRows.ts';
import { leavesOut } from './markRows.ts';
import { naturalKey, sortByKey } from './naturalOrder.ts';
import type { NetworkGroupRow, NetworkRow, Row } from './row.ts';
import { rowFilter } from './rowFilter.ts';
import type { RowSource } from './rowSource.ts';

/** The top rows of the Networks view: one's own first, the engine's built-in ones last. */
export function networkRows(
  source: RowSource,
  arrangement: Arrangement<'networks'>,
): readonly Row[] {
  const matches = rowFilter(arrangement.text);
  const isLeftOut = leavesOut(arrangement);
  const rows = allRows(source, [...source.networks.keys()]).filter(
    (row) =>
      matchesState(row, arrangement.states) &&
      !isLeftOut(() => row) &&
      matches(() => subjectOf(row)),
  );
  const sorted = sortByKey(rows, ({ network }) => [
    Number(network.builtIn),
    ...(arrangement.sortBy === 'newest' ? [-network.createdAt] : []),
    naturalKey(network.name),
    network.id,
  ]);
  const { groupBy } = arrangement;
  if (groupBy === 'none') return sorted;
  return groupRows(
    sorted,
    ({ network }) =>
      groupBy === 'driver' ? network.driver : composeMembership(network.labels)?.project,
    (name, members): NetworkGroupRow => ({
      kind: 'networkGroup',
      id: `networks/${groupBy}/${name}`,
      grouping: groupBy,
      label: name,
      networkIds: members.map(({ network }) => network.id),
    }),
  );
}

export function networkGroupMembers(group: NetworkGroupRow, source: RowSource): readonly Row[] {
  return allRows(source, group.networkIds);
}

function allRows(source: RowSource, ids: readonly string[]): readonly NetworkRow[] {
  const users = containersByNetwork(source.containers);
  return ids.flatMap((id) => {
    const network = source.networks.get(id);
    if (network === undefined) return [];
    const attached = users.get(id)?.length ?? users.get(network.name)?.length ?? 0;
    return [{ kind: 'network', id, network, users: attached }];
  });
}

function matchesState(row: NetworkRow, states: Arrangement<'networks'>['states']): boolean {
  if (states.length === 0) return true;
  return states.some((state) => isInState(row, state));
}

const networkStates = ['used', 'unused', 'builtIn'] as const;

function isInState(row: NetworkRow, state: (typeof networkStates)[number]): boolean {
  switch (state) {
    case 'used':
      return row.users > 0;
    case 'unused':
      return row.users === 0;
    case 'builtIn':
      return row.network.builtIn;
  }
}

function subjectOf(row: NetworkRow): FilterSubject {
  return {
    texts: () => searchedText(row),
    states: () => networkStates.filter((state) => isInState(row, state)),
    labels: row.network.labels,
  };
}

function searchedText({ network }: NetworkRow): readonly string[] {
  return [
    network.name,
    network.driver,
    composeMembership(network.labels)?.project ?? '',
    ...network.subnets.map(({ subnet }) => subnet),
  ];
}
