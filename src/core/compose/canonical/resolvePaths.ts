import { isRemoteContext } from '../isRemoteContext.ts';
import type { ConfigNode, MapNode } from '../document/configNode.ts';
import { withChangedValues } from '../document/configNode.ts';
import { textAt } from '../document/readNode.ts';
import { expandHome, isAbsolutePath, resolvePath } from '../text/paths.ts';
import type { Variables } from '../variables/interpolate.ts';
import { withValues } from './canonicalModel.ts';

/** Where relative paths start, and what `~` is. */
export interface PathBase {
  readonly folder: string;
  readonly variables: Variables;
}

/** Makes the paths of a canonical model absolute. */
export function resolvePaths(root: MapNode, base: PathBase): MapNode {
  let model = withValues(root, 'services', (service) => resolveServicePaths(service, base));
  for (const section of ['configs', 'secrets'])
    model = withValues(model, section, (node) => changed(node, 'file', (file) => path(file, base)));
  return withValues(model, 'volumes', (volume) => resolveBoundVolume(volume, base));
}

export function resolveServicePaths(service: ConfigNode, base: PathBase): ConfigNode {
  const own = (node: ConfigNode): ConfigNode => path(node, base);
  let node = changed(service, 'build', (build) => {
    const withContext = changed(build, 'context', (value) => contextPath(value, base));
    return changed(withContext, 'additional_contexts', (contexts) =>
      eachValue(contexts, (value) => contextPath(value, base)),
    );
  });
  node = changed(node, 'env_file', (files) =>
    eachValue(files, (file) => (file.kind === 'map' ? changed(file, 'path', own) : own(file))),
  );
  node = changed(node, 'label_file', (files) => eachValue(files, own));
  node = changed(node, 'volumes', (volumes) =>
    eachValue(volumes, (volume) =>
      textAt(volume, 'type') === 'bind' ? changed(volume, 'source', own) : volume,
    ),
  );
  node = changed(node, 'develop', (develop) =>
    changed(develop, 'watch', (watches) =>
      eachValue(watches, (watch) => changed(watch, 'path', own)),
    ),
  );
  return changed(node, 'extends', (other) => changed(other, 'file', own));
}

function resolveBoundVolume(volume: ConfigNode, base: PathBase): ConfigNode {
  if (textAt(volume, 'driver') !== 'local' || textAt(volume, 'driver_opts', 'o') !== 'bind')
    return volume;
  return changed(volume, 'driver_opts', (options) =>
    changed(options, 'device', (value) => path(value, base)),
  );
}

function path(node: ConfigNode, { folder, variables }: PathBase): ConfigNode {
  const text = textAt(node);
  if (node.kind !== 'scalar' || text === undefined || text === '') return node;
  const expanded = expandHome(text, variables);
  const absolute = isAbsolutePath(expanded) ? expanded : resolvePath(folder, expanded);
  return absolute === node.value ? node : { ...node, value: absolute };
}

/** A context may be fetched, or be another service or image. */
function contextPath(node: ConfigNode, base: PathBase): ConfigNode {
  const text = textAt(node) ?? '';
  return isRemoteContext(text) || text.startsWith('service:') ? node : path(node, base);
}

function changed(
  node: ConfigNode,
  key: string,
  change: (value: ConfigNode) => ConfigNode,
): ConfigNode {
  const entry = node.kind === 'map' ? node.entries.get(key) : undefined;
  if (node.kind !== 'map' || entry === undefined) return node;
  const value = change(entry.value);
  if (value === entry.value) return node;
  return { ...node, entries: new Map(node.entries).set(key, { ...entry, value }) };
}

function eachValue(node: ConfigNode, change: (value: ConfigNode) => ConfigNode): ConfigNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(change) };
  if (node.kind === 'scalar') return node;
  return withChangedValues(node, change);
}
