import { problem } from '../diagnostics/composeDiagnostic.ts';
import { missingEnvFile } from '../diagnostics/missingEnvFile.ts';
import { withValues } from '../canonical/canonicalModel.ts';
import type { ConfigEntry, ConfigNode, MapNode } from '../document/configNode.ts';
import { scalarNode, withChangedValues, withEntry } from '../document/configNode.ts';
import { entriesAt, itemsAt, mapAt, textAt, valueAt } from '../document/readNode.ts';
import { pairsToMapping } from '../merge/listForms.ts';
import type { Variables } from '../variables/interpolate.ts';
import { parseEnvFile } from '../variables/parseEnvFile.ts';
import type { LoadContext } from './loadContext.ts';

/** Reads env and label files of the services: what a service itself sets wins. */
export async function resolveServiceFiles(
  context: LoadContext,
  model: MapNode,
  variables: Variables,
): Promise<MapNode> {
  const services = new Map<string, ConfigNode>();
  for (const { key, value } of entriesAt(model, 'services')) {
    if (value.kind !== 'map') continue;
    const withEnvironment = await addEnvironment(context, value, variables);
    services.set(key, await addLabels(context, withEnvironment));
  }
  return withValues(model, 'services', (service, name) => services.get(name) ?? service);
}

async function addEnvironment(
  context: LoadContext,
  service: MapNode,
  variables: Variables,
): Promise<MapNode> {
  const given = valueAt(service, 'environment');
  const own = given === undefined ? undefined : passedOn(pairsToMapping(given), variables);
  const set = plainTexts(own);
  let found: Variables = set;
  const entries = new Map<string, ConfigEntry>();
  for (const file of itemsAt(service, 'env_file')) {
    const path = textAt(file, 'path') ?? '';
    const text = path === '' ? '' : await context.readText(path);
    const { place } = valueAt(file, 'path') ?? file;
    if (text === undefined) {
      if (textAt(file, 'required') !== 'false') context.problems.push(missingEnvFile(file, path));
      continue;
    }
    const values =
      textAt(file, 'format') === 'raw'
        ? rawPairs(text)
        : parseEnvFile(text, { ...found, ...variables });
    found = { ...found, ...values, ...set };
    for (const [key, value] of Object.entries(values))
      entries.set(key, { key, keyPlace: place, value: scalarNode(value, place) });
  }
  if (own === undefined && entries.size === 0) return service;
  for (const entry of entriesAt(own)) entries.set(entry.key, entry);
  const place = (own ?? valueAt(service, 'env_file') ?? service).place;
  return withEntry(service, 'environment', { kind: 'map', entries, place });
}

function rawPairs(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^([^#=\s][^=]*)=(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.trim(), value] as const];
  });
  return Object.fromEntries(pairs);
}

async function addLabels(context: LoadContext, service: MapNode): Promise<MapNode> {
  const files = itemsAt(service, 'label_file');
  if (files.length === 0) return service;
  const entries = new Map<string, ConfigEntry>();
  for (const file of files) {
    const path = textAt(file) ?? '';
    const text = await context.readText(path);
    const words = ['missing-file.message', path] as const;
    if (text === undefined) context.problems.push(problem('missing-file', file.place, words));
    for (const [key, value] of Object.entries(parseEnvFile(text ?? '')))
      entries.set(key, { key, keyPlace: file.place, value: scalarNode(value, file.place) });
  }
  const own = valueAt(service, 'labels');
  for (const entry of own ? entriesAt(pairsToMapping(own)) : []) entries.set(entry.key, entry);
  return withEntry(service, 'labels', { kind: 'map', entries, place: (own ?? service).place });
}

/** A variable without a value is passed on from outside. */
function passedOn(node: ConfigNode, variables: Variables): MapNode | undefined {
  if (node.kind !== 'map') return undefined;
  return withChangedValues(node, (value, key) => {
    const outer = variables[key];
    const isOpen = value.kind === 'scalar' && value.value === null && outer !== undefined;
    return isOpen ? { ...value, value: outer } : value;
  });
}

function plainTexts(node: MapNode | undefined): Variables {
  return Object.fromEntries(
    [...(mapAt(node)?.entries ?? [])].map(([key, { value }]) => [key, textAt(value)]),
  );
}
