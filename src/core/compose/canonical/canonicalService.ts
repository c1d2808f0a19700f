import type { ComposeDiagnostic } from '../diagnostics/composeDiagnostic.ts';
import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import {
  listNode,
  mapNode,
  scalarNode,
  withChangedValues,
  withEntry,
} from '../document/configNode.ts';
import { valueAt } from '../document/readNode.ts';
import { asList, pairsToMapping, toMapping } from '../merge/listForms.ts';
import { startedDependency } from '../merge/mergeNodes.ts';
import {
  canonicalDevice,
  canonicalEnvFile,
  canonicalFileMount,
  canonicalPort,
  canonicalVolume,
} from './canonicalItems.ts';

type Form = (node: ConfigNode, problems: ComposeDiagnostic[]) => ConfigNode;

/** A service with every value in its long form. Doing it twice changes nothing. */
export function canonicalService(service: MapNode, problems: ComposeDiagnostic[]): MapNode {
  return withForms(service, serviceForms, problems);
}

function withForms(
  map: MapNode,
  forms: Readonly<Record<string, Form>>,
  problems: ComposeDiagnostic[],
): MapNode {
  return withChangedValues(map, (value, key) => {
    const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
    return form === undefined ? value : form(value, problems);
  });
}

/** Each item of a list in its long form; a text alone is a list of one where `takesText`. */
function each(form: Form, takesText = false): Form {
  return (node, problems) => {
    const list = takesText ? asList(node) : node.kind === 'list' ? node : undefined;
    return list ? { ...list, items: list.items.map((item) => form(item, problems)) } : node;
  };
}

const names: Form = (node) => toMapping(node) ?? node;
const textList: Form = (node) => asList(node) ?? node;

const ports: Form = (node, problems) =>
  node.kind === 'list'
    ? listNode(
        node.items.flatMap((item) => canonicalPort(item, problems)),
        node.place,
      )
    : node;

const dependencies: Form = (node) => {
  const map = toMapping(node, startedDependency);
  if (map === undefined) return node;
  const entries = [...map.entries].map(([key, entry]): [string, ConfigEntry] => [
    key,
    { ...entry, value: filledDependency(entry.value) },
  ]);
  return { ...map, entries: new Map(entries) };
};

function filledDependency(node: ConfigNode): ConfigNode {
  if (node.kind !== 'map') return node;
  let filled = node;
  for (const [key, value] of startedDependency(node).entries)
    if (valueAt(node, key) === undefined) filled = withEntry(filled, key, value.value);
  return filled;
}

const build: Form = (node, problems) => {
  if (node.kind === 'scalar' && node.value !== null) return mapNode({ context: node }, node.place);
  return node.kind === 'map' ? withForms(node, buildForms, problems) : node;
};

const asText: Form = (node) =>
  node.kind === 'scalar' && node.value !== null ? scalarNode(String(node.value), node.place) : node;

const buildForms: Readonly<Record<string, Form>> = {
  secrets: each(canonicalFileMount),
  additional_contexts: pairsToMapping,
  ssh: pairsToMapping,
  provenance: asText,
  sbom: asText,
};

const serviceForms: Readonly<Record<string, Form>> = {
  build,
  depends_on: dependencies,
  env_file: each(canonicalEnvFile, true),
  label_file: textList,
  dns: textList,
  networks: names,
  models: names,
  volumes: each(canonicalVolume),
  devices: each(canonicalDevice),
  secrets: each(canonicalFileMount),
  configs: each(canonicalFileMount),
  ports,
};
