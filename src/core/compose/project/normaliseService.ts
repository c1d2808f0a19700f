import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import { mapNode, scalarNode, withEntry } from '../document/configNode.ts';
import { itemsAt, mapAt, textAt, valueAt } from '../document/readNode.ts';
import { cleanTarget } from '../canonical/parseVolume.ts';
import { asList, pairsToMapping } from '../merge/listForms.ts';
import type { Variables } from '../variables/interpolate.ts';

/** A service with all that compose adds to it by itself. */
export function normaliseService(given: MapNode, variables: Variables): MapNode {
  let service = given;
  for (const key of ['labels', 'annotations']) service = changed(service, key, textMapping);
  service = changed(service, 'sysctls', pairsToMapping);
  for (const key of ['tmpfs', 'dns_search', 'dns_opt'])
    service = changed(service, key, (value) => asList(value) ?? value);
  service = changed(service, 'build', (build) => normaliseBuild(build, variables));
  service = changed(service, 'ports', (ports) => mapItems(ports, normalisePort));
  service = changed(service, 'volumes', (volumes) => mapItems(volumes, normaliseVolume));
  service = changed(service, 'secrets', (secrets) => mapItems(secrets, normaliseSecret));
  service = withImpliedDependencies(service);
  const hasNetwork =
    valueAt(service, 'network_mode') !== undefined || valueAt(service, 'provider') !== undefined;
  if (hasNetwork || (mapAt(service, 'networks')?.entries.size ?? 0) > 0) return service;
  const place = { ...service.place, end: service.place.start };
  return withEntry(service, 'networks', mapNode({ default: scalarNode(null, place) }, place));
}

function normaliseBuild(node: ConfigNode, variables: Variables): ConfigNode {
  if (node.kind !== 'map') return node;
  let build: MapNode = node;
  if (textAt(build, 'context') === undefined)
    build = withEntry(build, 'context', scalarNode('.', build.place));
  if (
    valueAt(build, 'dockerfile') === undefined &&
    valueAt(build, 'dockerfile_inline') === undefined
  )
    build = withEntry(build, 'dockerfile', scalarNode('Dockerfile', build.place));
  build = changed(build, 'labels', textMapping);
  return changed(build, 'args', (args) => {
    const map = pairsToMapping(args);
    if (map.kind !== 'map') return args;
    const entries = [...map.entries].flatMap(([key, entry]): [string, ConfigEntry][] => {
      const { value } = entry;
      if (value.kind !== 'scalar' || value.value !== null) return [[key, entry]];
      const outer = variables[key];
      return outer === undefined ? [] : [[key, { ...entry, value: { ...value, value: outer } }]];
    });
    return { ...map, entries: new Map(entries) };
  });
}

/** A label without a value is empty. */
function textMapping(node: ConfigNode): ConfigNode {
  const map = pairsToMapping(node);
  if (map.kind !== 'map') return map;
  const entries = [...map.entries].map(([key, entry]): [string, ConfigEntry] => {
    const { value } = entry;
    const isEmpty = value.kind === 'scalar' && value.value === null;
    return [key, isEmpty ? { ...entry, value: { ...value, value: '' } } : entry];
  });
  return { ...map, entries: new Map(entries) };
}

function normalisePort(node: ConfigNode): ConfigNode {
  if (node.kind !== 'map') return node;
  let port: MapNode = node;
  for (const [key, standard] of [
    ['mode', 'ingress'],
    ['protocol', 'tcp'],
  ] as const)
    if (valueAt(port, key) === undefined)
      port = withEntry(port, key, scalarNode(standard, port.place));
  port = changed(port, 'published', (value) =>
    value.kind === 'scalar' && value.value !== null
      ? { ...value, value: String(value.value) }
      : value,
  );
  return changed(port, 'target', (value) =>
    value.kind === 'scalar' && /^\d+$/.test(String(value.value))
      ? { ...value, value: Number(value.value) }
      : value,
  );
}

function normaliseVolume(node: ConfigNode): ConfigNode {
  if (node.kind !== 'map') return node;
  return changed(node, 'target', (value) =>
    value.kind === 'scalar' ? { ...value, value: cleanTarget(String(value.value)) } : value,
  );
}

function normaliseSecret(node: ConfigNode): ConfigNode {
  if (node.kind !== 'map' || valueAt(node, 'target') !== undefined) return node;
  const target = `/run/secrets/${textAt(node, 'source') ?? ''}`;
  return withEntry(node, 'target', scalarNode(target, node.place));
}

/** Links, shared namespaces and `volumes_from` need the other service to be there. */
function withImpliedDependencies(service: MapNode): MapNode {
  const needed = new Map<string, readonly [ConfigNode, restart: boolean]>();
  for (const link of itemsAt(service, 'links'))
    needed.set(textAt(link)?.split(':')[0] ?? '', [link, true]);
  for (const key of ['network_mode', 'ipc', 'pid', 'uts', 'cgroup']) {
    const value = valueAt(service, key);
    const other = /^service:(.+)$/.exec(textAt(value) ?? '')?.[1];
    if (value !== undefined && other !== undefined) needed.set(other, [value, true]);
  }
  for (const item of itemsAt(service, 'volumes_from')) {
    const text = textAt(item) ?? '';
    if (!text.startsWith('container:')) needed.set(text.split(':')[0] ?? '', [item, false]);
  }
  let dependencies = mapAt(service, 'depends_on');
  for (const [name, [{ place }, restart]] of needed) {
    if (name === '' || dependencies?.entries.has(name) === true) continue;
    const value = mapNode(
      {
        condition: scalarNode('service_started', place),
        restart: scalarNode(restart, place),
        required: scalarNode(true, place),
      },
      place,
    );
    dependencies = withEntry(dependencies ?? mapNode({}, place), name, value);
  }
  return dependencies === undefined ? service : withEntry(service, 'depends_on', dependencies);
}

function changed(map: MapNode, key: string, change: (value: ConfigNode) => ConfigNode): MapNode {
  const value = valueAt(map, key);
  return value === undefined ? map : withEntry(map, key, change(value));
}

function mapItems(node: ConfigNode, change: (item: ConfigNode) => ConfigNode): ConfigNode {
  return node.kind === 'list' ? { ...node, items: node.items.map(change) } : node;
}
