import type { NodeRecord } from '../../model/swarm/nodeRecord.ts';
import type { ApiNode } from '../wire/apiSwarm.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const NANO = 1e9;

export function toNodeRecord(api: ApiNode): NodeRecord {
  const { Spec, Description, Status, ManagerStatus } = api;
  const { Platform, Resources } = Description ?? {};
  return withoutUndefined<NodeRecord>({
    id: api.ID,
    version: api.Version?.Index ?? 0,
    hostname: Description?.Hostname ?? '',
    role: Spec?.Role === 'manager' ? 'manager' : 'worker',
    availability: oneOf(['active', 'pause', 'drain'], Spec?.Availability, 'active'),
    state: oneOf(['unknown', 'down', 'ready', 'disconnected'], Status?.State, 'unknown'),
    stateMessage: Status?.Message ?? '',
    isLeader: ManagerStatus?.Leader === true,
    reachability: ManagerStatus ? reachabilityOf(ManagerStatus.Reachability) : undefined,
    address: addressOf(api),
    engineVersion: Description?.Engine?.EngineVersion ?? '',
    platform: [Platform?.OS, Platform?.Architecture].filter(Boolean).join('/'),
    labels: Spec?.Labels ?? {},
    cpus: (Resources?.NanoCPUs ?? 0) / NANO,
    memoryBytes: Resources?.MemoryBytes ?? 0,
  });
}

function reachabilityOf(reachability: string | undefined): NonNullable<NodeRecord['reachability']> {
  return oneOf<'unknown' | 'unreachable' | 'reachable'>(
    ['unknown', 'unreachable', 'reachable'],
    reachability,
    'unknown',
  );
}

/** A leader may know itself by no address, or by `0.0.0.0`; as a manager it has one, with a port. */
function addressOf({ Status, ManagerStatus }: ApiNode): string {
  const own = Status?.Addr ?? '';
  if (own !== '' && own !== '0.0.0.0') return own;
  const manager = ManagerStatus?.Addr ?? '';
  return manager.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1') || own;
}

/** The value if we know it: engines may learn new ones. */
export function oneOf<T extends string>(
  known: readonly T[],
  value: string | undefined,
  otherwise: T,
): T {
  return known.find((name) => name === value) ?? otherwise;
}
