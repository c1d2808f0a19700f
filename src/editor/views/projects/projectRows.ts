import { configHashLabel, driftOf, type Drift } from '../../../core/compose/drift/configHashes.ts';
import type { ComposeService } from '../../../core/compose/project/composeProject.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { projectId, type ProjectTarget } from '../../contract/projectTarget.ts';
import type { KnownProject } from '../../host/compose/findAllProjects.ts';
import { containersByService, serviceState } from '../../host/compose/serviceState.ts';
import type {
  ComposeProjectRow,
  ProfileRow,
  ProjectContainerRow,
  ServiceRow,
} from './projectRow.ts';

/** What the command line says that a project's containers should be now. */
export interface ProjectHashes {
  readonly hashes: ReadonlyMap<string, string>;
  /** Of compose; hashes of another version cannot be compared. */
  readonly version: string;
}

/** A project with all that its rows are made from. */
export interface ProjectSource {
  readonly known: KnownProject;
  readonly containers: Iterable<ContainerRecord>;
  readonly hashes: ProjectHashes | undefined;
}

export function projectRow(source: ProjectSource): ComposeProjectRow {
  const { target, project } = source.known;
  const services = allServices(source);
  const enabled = (project?.services ?? []).filter(({ isEnabled }) => isEnabled);
  return {
    kind: 'project',
    id: projectId(target),
    label: target.project,
    target,
    state: serviceState(services.flatMap(containersIn(source))),
    isChanged: services.some(({ isChanged }) => isChanged),
    services: enabled.length,
    folder: target.folder,
  };
}

/** Services without a profile and those that only containers know, then the profiles. */
export function projectChildren(source: ProjectSource): readonly (ServiceRow | ProfileRow)[] {
  const services = allServices(source);
  const profiles = source.known.project === undefined ? [] : profileNames(source);
  const defined = new Map(source.known.project?.services.map((each) => [each.name, each]));
  const plain = services.filter(({ label }) => (defined.get(label)?.profiles ?? []).length === 0);
  return [...plain, ...profiles.map((name) => profileRow(source, name))];
}

export function profileChildren(source: ProjectSource, profile: string): readonly ServiceRow[] {
  const { target, project } = source.known;
  const names = new Set(
    (project?.services ?? [])
      .filter(({ profiles }) => profiles.includes(profile))
      .map(({ name }) => name),
  );
  return allServices(source)
    .filter(({ label }) => names.has(label))
    .map((row) => ({
      ...row,
      id: `${projectId(target)}/profile/${profile}/${row.label}`,
    }));
}

export function serviceChildren(
  source: ProjectSource,
  { id, label }: ServiceRow,
): readonly ProjectContainerRow[] {
  const containers = containersByService(source.containers, source.known.target.project);
  return (containers.get(label) ?? [])
    .toSorted((left, right) => numberOf(left) - numberOf(right))
    .map((container) => ({
      kind: 'container',
      id: `${id}/${container.id}`,
      label: container.name,
      container,
      drift: containerDrift(label, container, source.hashes),
    }));
}

function profileNames({ known }: ProjectSource): readonly string[] {
  const names = known.project?.services.flatMap(({ profiles }) => profiles) ?? [];
  return [...new Set(names)].toSorted();
}

function profileRow(source: ProjectSource, name: string): ProfileRow {
  const { target, project } = source.known;
  const services = profileChildren(source, name);
  return {
    kind: 'profile',
    id: `${projectId(target)}/profile/${name}`,
    label: name,
    target: { ...target, profiles: [name], services: services.map(({ label }) => label) },
    state: serviceState(services.flatMap(containersIn(source))),
    isChanged: services.some(({ isChanged }) => isChanged),
    isActive: project?.profiles.some((each) => each === name || each === '*') ?? false,
  };
}

/** Those that the files define, then those that only containers know. */
function allServices(source: ProjectSource): readonly ServiceRow[] {
  const { target, project } = source.known;
  const containers = containersByService(source.containers, target.project);
  const defined = project?.services ?? [];
  const names = new Set(defined.map(({ name }) => name));
  const others = [...containers.keys()].filter((name) => !names.has(name)).toSorted();
  return [...defined.map(({ name }) => name), ...others].map((name) => {
    const service = defined.find((each) => each.name === name);
    return serviceRow(source, target, name, service, containers.get(name) ?? []);
  });
}

function serviceRow(
  { hashes, known }: ProjectSource,
  target: ProjectTarget,
  name: string,
  service: ComposeService | undefined,
  containers: readonly ContainerRecord[],
): ServiceRow {
  const isOrphan = known.project !== undefined && service === undefined;
  const drifts = containers.map((container) => containerDrift(name, container, hashes));
  const drift = isOrphan ? 'removed' : (drifts.find((each) => each !== 'same') ?? drifts[0]);
  return {
    kind: 'service',
    id: `${projectId(target)}/service/${name}`,
    label: name,
    target: { ...target, services: [name] },
    state: serviceState(containers),
    isChanged: drift === 'changed',
    drift: drift ?? 'unknown',
    replicas: service?.replicas,
    image: service?.image ?? containers[0]?.image,
  };
}

/** Only the version of compose that made a container can tell its hash. */
function containerDrift(
  service: string,
  { labels }: ContainerRecord,
  known: ProjectHashes | undefined,
): Drift {
  const madeBy = labels['com.docker.compose.version'];
  if (known === undefined || madeBy === undefined || plain(madeBy) !== plain(known.version))
    return 'unknown';
  return driftOf(service, labels[configHashLabel], known.hashes);
}

/** `2.40.3-3` of a distribution is `2.40.3`. */
function plain(version: string): string {
  return version.replace(/[-+].*$/, '');
}

function containersIn({ containers, known }: ProjectSource) {
  const all = containersByService(containers, known.target.project);
  return ({ label }: ServiceRow): readonly ContainerRecord[] => all.get(label) ?? [];
}

function numberOf({ labels }: ContainerRecord): number {
  return Number(labels['com.docker.compose.container-number'] ?? 0);
}
