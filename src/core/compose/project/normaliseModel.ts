import { resourceSections, withValues } from '../canonical/canonicalModel.ts';
import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import { mapNode, scalarNode, withEntry } from '../document/configNode.ts';
import { mapAt, textAt, valueAt } from '../document/readNode.ts';
import type { Variables } from '../variables/interpolate.ts';
import { normaliseService } from './normaliseService.ts';

/** Fills in what compose takes for granted: the default network, names of resources, the parts of a build. */
export function normaliseModel(model: MapNode, name: string, variables: Variables): MapNode {
  const filled = withValues(model, 'services', (service) =>
    service.kind === 'map' ? normaliseService(service, variables) : service,
  );
  let result = withDefaultNetwork(filled);
  for (const section of resourceSections)
    result = withValues(result, section, (node, key) => namedResource(node, key, name));
  return result;
}

function withDefaultNetwork(model: MapNode): MapNode {
  const services = mapAt(model, 'services');
  const networks = mapAt(model, 'networks');
  if (services === undefined || networks?.entries.has('default') === true) return model;
  const isUsed = [...services.entries.values()].some(
    ({ value }) => valueAt(value, 'networks', 'default') !== undefined,
  );
  if (!isUsed) return model;
  const place = { ...services.place, end: services.place.start };
  const value = mapNode({}, place);
  const entry: ConfigEntry = { key: 'default', keyPlace: place, value, isShared: true };
  const entries = new Map(networks?.entries).set('default', entry);
  return withEntry(model, 'networks', { kind: 'map', entries, place: networks?.place ?? place });
}

function namedResource(node: ConfigNode, key: string, project: string): ConfigNode {
  const resource = node.kind === 'map' ? node : mapNode({}, node.place);
  if (textAt(resource, 'name') !== undefined) return resource;
  const isExternal = textAt(resource, 'external') === 'true';
  const name = isExternal ? key : `${project}_${key}`;
  return withEntry(resource, 'name', scalarNode(name, node.place));
}
