import { entriesAt, textAt, valueAt } from '../document/readNode.ts';
import type { ComposeProject, ComposeService } from '../project/composeProject.ts';
import type { ComposeDiagnostic } from './composeDiagnostic.ts';
import { problem } from './composeDiagnostic.ts';

/** Services without an image, keys that exclude each other, and two mounts in one place. */
export function findExclusiveKeys(project: ComposeProject): readonly ComposeDiagnostic[] {
  return [
    ...project.services.flatMap((service) => [
      ...(project.isIncomplete ? [] : findNothingToRun(service)),
      ...findExclusive(service),
      ...findDoubleMounts(service),
    ]),
    ...findManySources(project),
  ];
}

function findNothingToRun({ node, name, keyPlace }: ComposeService): readonly ComposeDiagnostic[] {
  const hasSource = ['image', 'build', 'provider'].some((key) => valueAt(node, key) !== undefined);
  if (hasSource) return [];
  return [problem('nothing-to-run', keyPlace, ['nothing-to-run.message', name])];
}

function findExclusive({ node }: ComposeService): readonly ComposeDiagnostic[] {
  const pairs = [
    [node, 'network_mode', 'networks'],
    [valueAt(node, 'build'), 'dockerfile', 'dockerfile_inline'],
  ] as const;
  return pairs.flatMap(([map, left, right]) => {
    const [first, second] = [left, right].map((key) =>
      map?.kind === 'map' ? map.entries.get(key) : undefined,
    );
    if (first === undefined || second === undefined) return [];
    return [problem('exclusive-keys', second.keyPlace, ['exclusive-keys.message', right, left])];
  });
}

function findDoubleMounts({ volumes }: ComposeService): readonly ComposeDiagnostic[] {
  const known = new Map<string, (typeof volumes)[number]>();
  return volumes.flatMap((volume) => {
    const first = known.get(volume.target);
    known.set(volume.target, first ?? volume);
    if (first === undefined) return [];
    const words = ['duplicate-target.message', volume.target] as const;
    const related = [{ place: first.place, message: ['related.first', volume.target] as const }];
    return [problem('duplicate-target', volume.place, words, { related })];
  });
}

const sourcesOf = {
  configs: ['file', 'environment', 'content'],
  secrets: ['file', 'environment'],
} as const;

function findManySources({ model }: ComposeProject): readonly ComposeDiagnostic[] {
  return (['configs', 'secrets'] as const).flatMap((section) =>
    entriesAt(model, section).flatMap(({ key, keyPlace, value }) => {
      const given = sourcesOf[section].filter((source) => valueAt(value, source) !== undefined);
      const [first, second] = given;
      if (first !== undefined && second !== undefined)
        return [problem('exclusive-keys', keyPlace, ['exclusive-keys.message', second, first])];
      const isElsewhere =
        textAt(value, 'external') === 'true' || valueAt(value, 'driver') !== undefined;
      if (first !== undefined || isElsewhere) return [];
      return [problem('missing-key', keyPlace, ['missing-key.source', key])];
    }),
  );
}
