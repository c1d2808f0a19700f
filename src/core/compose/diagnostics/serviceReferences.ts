import type { ConfigNode } from '../document/configNode.ts';
import { entriesAt, itemsAt, textAt, valueAt } from '../document/readNode.ts';
import type { ComposeService } from '../project/composeProject.ts';
import type { Place } from '../text/textPosition.ts';
import { innerPlace } from './innerPlace.ts';

export const referenceKinds = [
  'service',
  'network',
  'volume',
  'config',
  'secret',
  'model',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** A name in a service that is defined elsewhere in the project. */
export interface NameReference {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly place: Place;
}

/** All that a service refers to by name, in its normalised form. */
export function serviceReferences(service: ComposeService): readonly NameReference[] {
  const { node } = service;
  const found: NameReference[] = [];
  const add = (kind: ReferenceKind, name: string, place: Place): void => {
    found.push({ kind, name, place: innerPlace(place, name) });
  };
  for (const { key, keyPlace } of entriesAt(node, 'depends_on')) add('service', key, keyPlace);
  for (const { key, keyPlace } of entriesAt(node, 'networks')) add('network', key, keyPlace);
  for (const { key, keyPlace } of entriesAt(node, 'models')) add('model', key, keyPlace);
  for (const volume of itemsAt(node, 'volumes')) {
    const source = textAt(volume, 'source') ?? '';
    if (textAt(volume, 'type') === 'volume' && source !== '')
      add('volume', source, placeOf(volume, 'source'));
  }
  const mounts = [
    ['secret', itemsAt(node, 'secrets')],
    ['secret', itemsAt(node, 'build', 'secrets')],
    ['config', itemsAt(node, 'configs')],
  ] as const;
  for (const [kind, items] of mounts)
    for (const item of items) add(kind, textAt(item, 'source') ?? '', placeOf(item, 'source'));
  for (const { value } of entriesAt(node, 'build', 'additional_contexts')) {
    const other = /^service:(.+)$/.exec(textAt(value) ?? '')?.[1];
    if (other !== undefined) add('service', other, value.place);
  }
  return found.filter(({ name }) => name !== '');
}

function placeOf(node: ConfigNode, key: string): Place {
  return (valueAt(node, key) ?? node).place;
}
