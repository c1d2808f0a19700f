import type { ContainerRecord } from '../model/containerRecord.ts';
import { composeMembership } from '../model/composeMembership.ts';
import type { NetworkRecord } from '../model/networkRecord.ts';
import type { VolumeRecord } from '../model/volumeRecord.ts';

/** Names of what goes when a project is taken down. */
export interface DownPlan {
  readonly containers: readonly ContainerRecord[];
  /** Containers of the project whose service no file defines: they go only when that is asked for. */
  readonly orphans: readonly ContainerRecord[];
  readonly networks: readonly NetworkRecord[];
  /** They go only when that is asked for. */
  readonly volumes: readonly VolumeRecord[];
  /** Volumes without a name of their own, of the containers that go; with the volumes. */
  readonly anonymousVolumes: readonly string[];
}

export interface EngineRecords {
  readonly containers: readonly ContainerRecord[];
  readonly networks: readonly NetworkRecord[];
  readonly volumes: readonly VolumeRecord[];
}

/**
 * What `docker compose down` removes, told by the labels that compose puts on everything it makes.
 *
 * @param defined services that the files define; undefined when the files are gone, and nothing is an orphan
 * @param services only these; networks and named volumes stay then, as others may use them
 */
export function planDown(
  project: string,
  { containers, networks, volumes }: EngineRecords,
  defined?: ReadonlySet<string>,
  services: readonly string[] = [],
): DownPlan {
  const own = containers.filter(({ labels }) => {
    const membership = composeMembership(labels);
    return (
      membership?.project === project &&
      (services.length === 0 || services.includes(membership.service))
    );
  });
  const isDefined = ({ labels }: ContainerRecord): boolean =>
    defined?.has(composeMembership(labels)?.service ?? '') ?? true;
  const isOwn = ({ labels }: { readonly labels: Readonly<Record<string, string>> }): boolean =>
    services.length === 0 && composeMembership(labels)?.project === project;
  const leaving = own.filter(isDefined);
  return {
    containers: leaving,
    orphans: own.filter((container) => !isDefined(container)),
    networks: networks.filter(isOwn),
    volumes: volumes.filter((volume) => !volume.anonymous && isOwn(volume)),
    anonymousVolumes: leaving.flatMap(({ mounts }) =>
      mounts
        .filter(({ type, source }) => type === 'volume' && /^[0-9a-f]{64}$/.test(source))
        .map(({ source }) => source),
    ),
  };
}
