import type { ShellStep } from '../commands/shellSteps.ts';
import { isCommandRemoving, removedPaths } from '../commands/removals.ts';
import type { ShellCommand } from '../syntax/shellScript.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
import { archiveEffects } from './archiveEffects.ts';
import { changeEffects } from './changeEffects.ts';
import { copyCommandEffects, writtenOrAppended } from './copyCommandEffects.ts';
import { downloadEffects } from './downloadEffects.ts';
import { editEffects } from './editEffects.ts';
import type { FileEffect, FileOrigin, WriteEffect } from './fileEffect.ts';
import type { KnownFiles } from './knownFiles.ts';
import { toolEffects } from './toolEffects.ts';

/** What the commands of a RUN do to the file system, in order. What happens in a mount is left out. */
export function runEffects(
  step: BuildStep,
  shellSteps: readonly ShellStep[],
  known: KnownFiles,
): readonly FileEffect[] {
  // A folder that an earlier command of the same RUN makes.
  const made = new Set<string>();
  const now = { ...known, isFolder: (path: string) => made.has(path) || known.isFolder(path) };
  const effects: FileEffect[] = [];
  for (const shellStep of shellSteps) {
    if (shellStep.command.nesting.some(({ kind }) => kind === 'substitution')) continue;
    for (const effect of commandEffects(step, shellStep, now)) {
      if (effect.kind === 'write' && effect.isFolder) made.add(effect.path);
      if (!isInMount(step, effect)) effects.push(effect);
    }
  }
  return effects;
}

function commandEffects(
  step: BuildStep,
  shellStep: ShellStep,
  known: KnownFiles,
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
  const effects: FileEffect[] = [...redirectEffects(shellStep, write, known)];
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
    ...copyCommandEffects(shellStep, write, known),
    ...changeEffects(shellStep),
    ...editEffects(shellStep, write, known),
    ...toolEffects(shellStep, write),
  ];
}

/** What `>` and `>>` write. Of text that the command itself holds, no more than the text can get into the file. */
function redirectEffects(
  shellStep: ShellStep,
  write: EffectWriter,
  known: KnownFiles,
): readonly FileEffect[] {
  const { command, call } = shellStep;
  const holdsText =
    /^(echo|printf)$/.test(call?.program ?? '') ||
    command.redirects.some(({ operator }) => /^<<[-<]?$/.test(operator));
  return command.redirects.flatMap(({ operator, target, descriptor }): readonly FileEffect[] => {
    if (!/^(>|>\||>>|&>)$/.test(operator) || target === undefined || descriptor === 2) return [];
    const paths = shellStep.paths(target) ?? [];
    return writtenOrAppended(shellStep, paths, operator === '>>', write, known).map((effect) =>
      holdsText && effect.kind === 'write'
        ? { ...effect, bytes: { kind: 'known', bytes: textLength(command) } }
        : effect,
    );
  });
}

function textLength({ span, words }: ShellCommand): number {
  return (words.at(-1)?.span.end ?? span.end) - span.start;
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
