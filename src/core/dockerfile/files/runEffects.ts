import type { ShellStep } from '../commands/shellSteps.ts';
import { isCommandRemoving, removedPaths } from '../commands/removals.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
import { archiveEffects } from './archiveEffects.ts';
import { changeEffects } from './changeEffects.ts';
import { copyCommandEffects } from './copyCommandEffects.ts';
import { downloadEffects } from './downloadEffects.ts';
import type { FileEffect, FileOrigin, WriteEffect } from './fileEffect.ts';
import { toolEffects } from './toolEffects.ts';

/** What the commands of a RUN do to the file system, in order. What happens in a mount is left out. */
export function runEffects(
  step: BuildStep,
  shellSteps: readonly ShellStep[],
  isFolder: (path: string) => boolean,
): readonly FileEffect[] {
  // A folder that an earlier command of the same RUN makes.
  const made = new Set<string>();
  const isFolderNow = (path: string): boolean => made.has(path) || isFolder(path);
  const effects: FileEffect[] = [];
  for (const shellStep of shellSteps) {
    if (shellStep.command.nesting.some(({ kind }) => kind === 'substitution')) continue;
    for (const effect of commandEffects(step, shellStep, isFolderNow)) {
      if (effect.kind === 'write' && effect.isFolder) made.add(effect.path);
      if (!isInMount(step, effect)) effects.push(effect);
    }
  }
  return effects;
}

function commandEffects(
  step: BuildStep,
  shellStep: ShellStep,
  isFolder: (path: string) => boolean,
): readonly FileEffect[] {
  const write: EffectWriter = (path, origin, folder = false) => ({
    kind: 'write',
    span: shellStep.command.span,
    shellStep,
    path,
    isFolder: folder,
    origin,
    bytes: { kind: 'unknown' },
    owner: step.user === '' ? 'root' : step.user,
    mode: undefined,
    source: undefined,
  });
  const redirected = shellStep.command.redirects.flatMap(({ operator, target, descriptor }) => {
    if (!/^(>|>\||>>|&>)$/.test(operator) || target === undefined || descriptor === 2) return [];
    return (shellStep.paths(target) ?? []).map((path) => write(path, 'create'));
  });
  const effects: FileEffect[] = redirected.filter(({ path }) => !path.startsWith('/dev/'));
  if (isCommandRemoving(shellStep)) {
    const paths = removedPaths(shellStep);
    if (paths.length > 0) {
      effects.push({ kind: 'remove', span: shellStep.command.span, shellStep, paths });
    }
  }
  return [
    ...effects,
    ...downloadEffects(shellStep, write),
    ...archiveEffects(shellStep, write),
    ...copyCommandEffects(shellStep, write, isFolder),
    ...changeEffects(shellStep),
    ...toolEffects(shellStep, write),
  ];
}

/** Makes a write effect of the command at hand. */
export type EffectWriter = (path: string, origin: FileOrigin, isFolder?: boolean) => WriteEffect;

function isInMount({ mounts }: BuildStep, effect: FileEffect): boolean {
  switch (effect.kind) {
    case 'write':
      return isMounted(mounts, effect.path);
    case 'extract':
      return isMounted(mounts, effect.archive);
    case 'move':
      return isMounted(mounts, effect.from) || isMounted(mounts, effect.to);
    default:
      return effect.paths.every((path) => isMounted(mounts, path));
  }
}
