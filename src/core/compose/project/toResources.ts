import type { ResourceSection } from '../canonical/canonicalModel.ts';
import type { MapNode } from '../document/configNode.ts';
import { entriesAt, textAt } from '../document/readNode.ts';
import type { ComposeResource } from './composeProject.ts';

export function toResources(model: MapNode, section: ResourceSection): readonly ComposeResource[] {
  return entriesAt(model, section).map(({ key, keyPlace, value, isShared }) => ({
    key,
    name: textAt(value, 'name') ?? key,
    isExternal: textAt(value, 'external') === 'true',
    keyPlace: isShared === true && keyPlace.start === keyPlace.end ? undefined : keyPlace,
    node: value,
  }));
}
