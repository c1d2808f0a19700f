import type { ConfigEntry, ConfigNode, MapNode, ScalarNode } from '../document/configNode.ts';
import { mapNode, scalarNode, withChangedValues, withEntry } from '../document/configNode.ts';
import { itemsAt, mapAt, textAt, valueAt } from '../document/readNode.ts';
import { cleanTarget } from '../canonical/parseVolume.ts';
import { asList, pairsToMapping } from '../merge/listForms.ts';
import type { Variables } from '../variables/interpolate.ts';

/** A service with all that compose adds to it by itself. */
export function normaliseService(given: MapNode, variables: Variables): MapNode {
  const own = withChangedValues(given, (value, key) => normaliseValue(value, key, variables));
  const service = withImpliedDependencies(own);
  const hasNetwork =
    valueAt(service, 'network_mode') !== undefined || valueAt(service, 'provider') !== undefined;
  if (hasNetwork || (mapAt(service, 'networks')?.entries.size ?? 0) > 0) return service;
  const place = { ...service.place, end: service.place.start };
  return withEntry(service, 'networks', mapNode({ default: scalarNode(null, place) }, place));
}

function normaliseValue(value: ConfigNode, key: string, variables: Variables): ConfigNode {
  switch (key) {
    case 'labels':
    case 'annotations':
      return textMapping(value);
    case 'sysctls':
      return pairsToMapping(value);
    case 'tmpfs':
    case 'dns_search':
    case 'dns_opt':
      return asList(value) ?? value;
    case 'build':
      return normaliseBuild(value, variables);
    case 'ports':
      return mapItems(value, normalisePort);
    case 'volumes':
      return mapItems(value, normaliseVolume);
    case 'secrets':
      return mapItems(value, normaliseSecret);
    default:
      return value;
  }
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
  return withChangedValues(map, (value) =>
    value.kind === 'scalar' && value.value === null ? { ...value, value: '' } : value,
  );
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
    value.kind === 'scalar' && value.value !== null && typeof value.value !== 'string'
      ? { ...value, value: String(value.value) }
      : value,
  );
  return changed(port, 'target', (value) =>
    value.kind === 'scalar' && typeof value.value !== 'number' && /^\d+$/.test(String(value.value))
      ? { ...value, value: Number(value.value) }
      : value,
  );
}

function normaliseVolume(node: ConfigNode): ConfigNode {
  if (node.kind !== 'map') return node;
  return changed(node, 'target', (value) =>
    value.kind === 'scalar' ? withText(value, cleanTarget(String(value.value))) : value,
  );
}

function withText(node: ScalarNode, text: string): ScalarNode {
  return node.value === text ? node : { ...node, value: text };
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
  if (value === undefined) return map;
  const next = change(value);
  return next === value ? map : withEntry(map, key, next);
}

function mapItems(node: ConfigNode, change: (item: ConfigNode) => ConfigNode): ConfigNode {
  return node.kind === 'list' ? { ...node, items: node.items.map(change) } : node;
}
