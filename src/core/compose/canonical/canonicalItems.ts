import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import { problem } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigNode } from '../document/configNode.ts';
import { mapNode, scalarNode } from '../document/configNode.ts';
import { textAt } from '../document/readNode.ts';
import { parsePorts } from './parsePorts.ts';
import { parseVolume } from './parseVolume.ts';

/** A port in its long form; a range is several. What cannot be read is left out. */
export function canonicalPort(
  item: ConfigNode,
  problems: ComposeDiagnostic[],
): readonly ConfigNode[] {
  const text = textAt(item);
  if (text === undefined) return item.kind === 'map' ? [item] : [];
  const { place } = item;
  const ports = parsePorts(text);
  if (ports === undefined) {
    const isUncertain = item.kind === 'scalar' && item.isUncertain === true;
    if (!isUncertain) problems.push(problem('invalid-port', place, ['invalid-port.message', text]));
    return [];
  }
  return ports.map(({ address, published, target, protocol }) =>
    mapNode(
      {
        mode: scalarNode('ingress', place),
        ...(address !== undefined && { host_ip: scalarNode(address, place) }),
        target: scalarNode(target, place),
        ...(published !== undefined && { published: scalarNode(published, place) }),
        protocol: scalarNode(protocol, place),
      },
      place,
    ),
  );
}

export function canonicalVolume(item: ConfigNode, problems: ComposeDiagnostic[]): ConfigNode {
  const text = textAt(item);
  if (text === undefined) return item;
  const { place } = item;
  const spec = parseVolume(text);
  const isUncertain = item.kind === 'scalar' && item.isUncertain === true;
  if (spec.isInvalid && !isUncertain)
    problems.push(problem('invalid-volume', place, ['invalid-volume.message', text]));
  const { type, source, target, readOnly, noCopy, propagation, selinux } = spec;
  const text1 = (value: string | undefined): ConfigNode | undefined =>
    value === undefined ? undefined : scalarNode(value, place);
  const yes = scalarNode(true, place);
  const bind = { propagation: text1(propagation), create_host_path: yes, selinux: text1(selinux) };
  return mapNode(
    {
      type: scalarNode(type, place),
      source: text1(source),
      target: scalarNode(target, place),
      read_only: readOnly && yes,
      bind: type === 'bind' ? mapNode(bind, place) : undefined,
      volume: type === 'volume' ? mapNode({ nocopy: noCopy && yes }, place) : undefined,
    },
    place,
  );
}

/** `source:target:permissions`. */
export function canonicalDevice(item: ConfigNode): ConfigNode {
  const text = textAt(item);
  if (text === undefined) return item;
  const [source = '', target = source, permissions = 'rwm'] = text.split(':');
  return textMap({ source, target, permissions }, item);
}

/** The short form of a config or a secret is its name. */
export function canonicalFileMount(item: ConfigNode): ConfigNode {
  const source = textAt(item);
  return source === undefined ? item : textMap({ source }, item);
}

export function canonicalEnvFile(item: ConfigNode): ConfigNode {
  const path = textAt(item);
  if (path === undefined) return item;
  return mapNode(
    { path: scalarNode(path, item.place), required: scalarNode(true, item.place) },
    item.place,
  );
}

function textMap(values: Readonly<Record<string, string>>, { place }: ConfigNode): ConfigNode {
  const nodes = Object.entries(values).map(([key, value]) => [key, scalarNode(value, place)]);
  return mapNode(Object.fromEntries(nodes) as Record<string, ConfigNode>, place);
}
