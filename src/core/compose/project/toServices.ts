import type { ConfigNode, MapNode } from '../document/configNode.ts';
import { entriesAt, itemsAt, mapAt, textAt, valueAt } from '../document/readNode.ts';
import type {
  ComposeService,
  ServiceBuild,
  ServiceDependency,
  ServicePort,
  ServiceVolume,
} from './composeProject.ts';

/** Typed services from a normalised model; what is no map is left out. */
export function toServices(
  model: MapNode,
  activeProfiles: readonly string[],
): readonly ComposeService[] {
  return entriesAt(model, 'services').flatMap(({ key, keyPlace, value }): ComposeService[] => {
    if (value.kind !== 'map') return [];
    const profiles = itemsAt(value, 'profiles').flatMap((item) => textAt(item) ?? []);
    const isActive = (name: string): boolean => activeProfiles.includes(name);
    const image = textAt(value, 'image');
    const containerName = textAt(value, 'container_name');
    const build = toBuild(valueAt(value, 'build'));
    return [
      {
        name: key,
        keyPlace,
        node: value,
        profiles,
        isEnabled: profiles.length === 0 || isActive('*') || profiles.some(isActive),
        ...(image !== undefined && { image }),
        ...(containerName !== undefined && { containerName }),
        ...(build !== undefined && { build }),
        ports: itemsAt(value, 'ports').flatMap(toPort),
        volumes: itemsAt(value, 'volumes').flatMap(toVolume),
        networks: entriesAt(value, 'networks').map((entry) => entry.key),
        dependsOn: entriesAt(value, 'depends_on').map(
          ({ key: service, keyPlace: place, value: dependency }): ServiceDependency => ({
            service,
            condition: textAt(dependency, 'condition') ?? 'service_started',
            isRequired: textAt(dependency, 'required') !== 'false',
            place,
          }),
        ),
        environment: toEnvironment(value),
        replicas: Number(textAt(value, 'scale') ?? textAt(value, 'deploy', 'replicas') ?? 1),
      },
    ];
  });
}

function toBuild(node: ConfigNode | undefined): ServiceBuild | undefined {
  if (node?.kind !== 'map') return undefined;
  const dockerfile = textAt(node, 'dockerfile');
  const target = textAt(node, 'target');
  const args = entriesAt(node, 'args').map(({ key, value }) => [key, textAt(value) ?? '']);
  return {
    context: textAt(node, 'context') ?? '.',
    ...(dockerfile !== undefined && { dockerfile }),
    ...(target !== undefined && target !== '' && { target }),
    args: Object.fromEntries(args) as Record<string, string>,
    place: node.place,
  };
}

function toPort(node: ConfigNode): readonly ServicePort[] {
  const target = Number(textAt(node, 'target'));
  if (Number.isNaN(target)) return [];
  const published = textAt(node, 'published');
  const hostIp = textAt(node, 'host_ip');
  return [
    {
      target,
      ...(published !== undefined && published !== '' && { published }),
      ...(hostIp !== undefined && { hostIp }),
      protocol: textAt(node, 'protocol') ?? 'tcp',
      place: node.place,
      publishedPlace: (valueAt(node, 'published') ?? node).place,
    },
  ];
}

function toVolume(node: ConfigNode): readonly ServiceVolume[] {
  const target = textAt(node, 'target');
  if (target === undefined) return [];
  const source = textAt(node, 'source');
  return [
    {
      type: textAt(node, 'type') ?? 'volume',
      ...(source !== undefined && { source }),
      target,
      isReadOnly: textAt(node, 'read_only') === 'true',
      place: node.place,
    },
  ];
}

function toEnvironment(service: MapNode): Readonly<Record<string, string | null>> {
  const entries = mapAt(service, 'environment')?.entries ?? new Map<string, never>();
  return Object.fromEntries([...entries].map(([key, { value }]) => [key, textAt(value) ?? null]));
}
