import type { RunOptions } from '../../model/runOptions.ts';
import { sameValue } from '../inventory/sameValue.ts';
import { toCreateBody } from '../records/toCreateBody.ts';
import type { RecreatePlan } from './recreatePlan.ts';

/** A container's options as they were read, and as they are wanted. */
export interface RunEdit {
  readonly before: RunOptions;
  readonly after: RunOptions;
}

type Fields = Readonly<Record<string, unknown>>;

/** Which fields of the engine's body an option stands for: of the body itself, and of its `HostConfig`. */
const PLACES: Readonly<
  Partial<
    Record<
      keyof RunOptions,
      { readonly body?: readonly string[]; readonly host?: readonly string[] }
    >
  >
> = {
  command: { body: ['Cmd'] },
  entrypoint: { body: ['Entrypoint'] },
  environment: { body: ['Env'] },
  user: { body: ['User'] },
  hostname: { body: ['Hostname'] },
  workingDirectory: { body: ['WorkingDir'] },
  tty: { body: ['Tty'] },
  interactive: { body: ['OpenStdin', 'StdinOnce', 'AttachStdin'] },
  ports: { body: ['ExposedPorts'], host: ['PortBindings'] },
  mounts: { body: ['Volumes'], host: ['Binds', 'Mounts', 'Tmpfs'] },
  network: { body: ['NetworkingConfig'], host: ['NetworkMode'] },
  restart: { host: ['RestartPolicy'] },
  // Swap is counted with the memory: the engine's own choice would be smaller than a larger memory.
  memoryBytes: { host: ['Memory', 'MemorySwap'] },
  cpus: { host: ['NanoCpus', 'CpuQuota', 'CpuPeriod'] },
  pids: { host: ['PidsLimit'] },
  autoRemove: { host: ['AutoRemove'] },
  init: { host: ['Init'] },
};

/**
 * The plan with only those options changed that differ: all else stays what the engine said, options that no form knows
 * included. Further networks stay connected unless the new one allows none beside it.
 */
export function editPlan(plan: RecreatePlan, { before, after }: RunEdit): RecreatePlan {
  const changed = (Object.keys(PLACES) as (keyof RunOptions)[]).filter(
    (option) => !sameValue(before[option], after[option]),
  );
  const wanted = toCreateBody(after) as Fields;
  const { HostConfig, ...body } = plan.body as Fields;
  const host = take(
    HostConfig as Fields,
    wanted['HostConfig'] as Fields,
    changed.flatMap((option) => PLACES[option]?.host ?? []),
  );
  const edited = take(
    body,
    wanted,
    changed.flatMap((option) => PLACES[option]?.body ?? []),
  );
  return {
    name: after.name ?? plan.name,
    body: { ...edited, HostConfig: host },
    networks: changed.includes('network') ? networksBeside(plan, after) : plan.networks,
  };
}

/** The fields with those named replaced by what is wanted, or left out where nothing is. */
function take(fields: Fields, wanted: Fields, names: readonly string[]): Fields {
  const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
  const added = names.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]]]));
  return Object.fromEntries([...kept, ...added]) as Fields;
}

function networksBeside(plan: RecreatePlan, { network }: RunOptions): RecreatePlan['networks'] {
  if (network === undefined) return plan.networks.filter(({ name }) => name !== 'bridge');
  if (network.kind !== 'custom') return [];
  return plan.networks.filter(({ name }) => name !== network.name);
}
