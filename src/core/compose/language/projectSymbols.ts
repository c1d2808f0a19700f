import type { ReferenceKind } from '../diagnostics/serviceReferences.ts';
import type { ConfigNode } from '../document/configNode.ts';
import { entriesAt, mapAt, textAt, valueAt } from '../document/readNode.ts';
import { innerPlace } from '../diagnostics/innerPlace.ts';
import type { LoadedFile } from '../project/composeProject.ts';
import type { Place } from '../text/textPosition.ts';

/** A name of a service, network, volume… where it is defined or used in one of the project's files. */
export interface ProjectSymbol {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly place: Place;
  readonly isDefinition: boolean;
}

const sections = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
  models: 'model',
} as const;

/** Every name in a file as it is written: before merging, so that overrides count too. */
export function symbolsOf({ document, roots }: LoadedFile): readonly ProjectSymbol[] {
  const found: ProjectSymbol[] = [];
  const add = (kind: ReferenceKind, name: string, at: Place, isDefinition = false): void => {
    const place = innerPlace(at, name);
    const written = place.source.text.slice(place.start, place.end);
    // A name that a variable makes, or that comes from another file, cannot be pointed at.
    if (written === name && place.source === document.source)
      found.push({ kind, name, place, isDefinition });
  };
  for (const root of roots) {
    for (const [section, kind] of Object.entries(sections))
      for (const { key, keyPlace, isShared } of entriesAt(root, section))
        if (isShared !== true) add(kind, key, keyPlace, true);
    for (const { value } of entriesAt(root, 'services')) addUses(value, add);
  }
  return withoutRepetitions(found);
}

type Add = (kind: ReferenceKind, name: string, place: Place) => void;

const namedLists = {
  depends_on: 'service',
  networks: 'network',
  models: 'model',
  links: 'service',
  volumes_from: 'service',
  volumes: 'volume',
  secrets: 'secret',
  configs: 'config',
} as const;

function addUses(service: ConfigNode, add: Add): void {
  for (const [key, kind] of Object.entries(namedLists))
    addList(valueAt(service, key), key, kind, add);
  addList(valueAt(service, 'build', 'secrets'), 'secrets', 'secret', add);
  for (const key of ['network_mode', 'ipc', 'pid', 'uts', 'cgroup']) {
    const value = valueAt(service, key);
    const other = /^service:(.+)$/.exec(textAt(value) ?? '')?.[1];
    if (value !== undefined && other !== undefined) add('service', other, afterColon(value.place));
  }
  const extended = valueAt(service, 'extends');
  const isElsewhere = valueAt(extended, 'file') !== undefined;
  const base = valueAt(extended, 'service') ?? extended;
  const name = textAt(base);
  if (base !== undefined && name !== undefined && !isElsewhere) add('service', name, base.place);
}

function addList(list: ConfigNode | undefined, key: string, kind: ReferenceKind, add: Add): void {
  for (const entry of mapAt(list)?.entries.values() ?? []) add(kind, entry.key, entry.keyPlace);
  if (list?.kind !== 'list') return;
  for (const item of list.items) {
    const source = item.kind === 'map' ? valueAt(item, 'source') : item;
    const text = textAt(source) ?? '';
    const isShort = item.kind === 'scalar';
    const hasParts = ['links', 'volumes_from', 'volumes'].includes(key) && isShort;
    const name = hasParts ? (text.split(':')[0] ?? '') : text;
    const isName = key !== 'volumes' || isVolumeName(item, text, name);
    if (source !== undefined && name !== '' && isName) add(kind, name, source.place);
  }
}

function isVolumeName(item: ConfigNode, text: string, name: string): boolean {
  if (item.kind === 'map') return textAt(item, 'type') === 'volume';
  return text.includes(':') && /^[\w.-]+$/.test(name) && !/^[.]/.test(name);
}

function afterColon(place: Place): Place {
  const at = place.source.text.slice(place.start, place.end).indexOf(':');
  return { ...place, start: place.start + at + 1 };
}

function withoutRepetitions(all: readonly ProjectSymbol[]): readonly ProjectSymbol[] {
  return [...new Map(all.map((each) => [each.place.start, each])).values()];
}
