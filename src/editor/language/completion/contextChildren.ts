import type {
  BuildContextEntry,
  BuildContextSnapshot,
} from '../../../core/model/buildContextSnapshot.ts';

export interface ContextChild {
  /** Without its folder. */
  readonly name: string;
  readonly entry: BuildContextEntry;
}

/** What a build sends of the folder that is typed so far: `src/ma` names `src`, `./` and `/` the root. */
export function contextChildren(
  { entries }: BuildContextSnapshot,
  typed: string,
): readonly ContextChild[] {
  const folder = typed
    .slice(0, typed.lastIndexOf('/') + 1)
    .replace(/\/+/g, '/')
    .replace(/^(?:\.?\/)+/, '');
  const children: ContextChild[] = [];
  for (const [path, entry] of entries) {
    if (!path.startsWith(folder)) continue;
    const name = path.slice(folder.length);
    if (name !== '' && !name.includes('/')) children.push({ name, entry });
  }
  return children;
}
