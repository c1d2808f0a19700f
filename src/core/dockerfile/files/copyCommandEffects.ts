import { hasOption, optionValue, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { ByteCount } from '../finding.ts';
import { baseName } from '../stages/paths.ts';
import { systemFolders } from './copyEffects.ts';
import { edit } from './editEffects.ts';
import type { FileEffect } from './fileEffect.ts';
import type { KnownFiles } from './knownFiles.ts';
import type { EffectWriter } from './runEffects.ts';

/** cp, mv, install, mkdir, tee and others that write the paths that they are given. */
export function copyCommandEffects(
  shellStep: ShellStep,
  write: EffectWriter,
  known: KnownFiles,
): readonly FileEffect[] {
  const { call, paths, command } = shellStep;
  if (call === undefined) return [];
  switch (call.program) {
    case 'cp':
    case 'mv':
    case 'install':
    case 'rsync':
      return copied(shellStep, write, known);
    case 'mkdir':
      return parseArguments(call.args, new Set(['-m', '--mode']))
        .operands.flatMap((word) => paths(word) ?? [])
        .map((path) => ({ ...write(path, 'create', true), bytes: { kind: 'exact', bytes: 0 } }));
    case 'tee': {
      const args = parseArguments(call.args);
      const written = args.operands.flatMap((word) => paths(word) ?? []);
      return writtenOrAppended(shellStep, written, hasOption(args, '-a', '--append'), write, known);
    }
    case 'dd':
      return call.args.flatMap((word) => {
        const file = /^of=(.+)$/.exec(word.value)?.[1];
        return file?.startsWith('/') === true && !file.startsWith('/dev/')
          ? [write(file, 'create')]
          : [];
      });
    case 'fallocate':
      return parseArguments(call.args, new Set(['-l', '-s', '-o', '--length', '--size']))
        .operands.flatMap((word) => paths(word) ?? [])
        .map((path) => ({ ...write(path, 'create'), span: command.span }));
    default:
      return [];
  }
}

function copied(
  shellStep: ShellStep,
  write: EffectWriter,
  known: KnownFiles,
): readonly FileEffect[] {
  const { call, paths, command } = shellStep;
  const args = parseArguments(
    call?.args ?? [],
    new Set(['-t', '--target-directory', '-m', '-o', '-g', '--mode', '--owner', '--group']),
  );
  if (call?.program === 'install' && hasOption(args, '-d', '--directory')) {
    return args.operands
      .flatMap((word) => paths(word) ?? [])
      .map((path) => ({ ...write(path, 'create', true), bytes: { kind: 'exact', bytes: 0 } }));
  }
  const option = optionValue(args, '-t', '--target-directory')?.value;
  const target = option ?? args.operands.at(-1);
  const sources = option === undefined ? args.operands.slice(0, -1) : args.operands;
  const to = target === undefined ? undefined : paths(target);
  if (target === undefined || to?.length !== 1 || sources.length === 0) return [];
  const destination = to[0] ?? '';
  const isInside =
    option !== undefined ||
    sources.length > 1 ||
    /(^|\/)\.{0,2}$/.test(target.value) ||
    systemFolders.has(destination) ||
    known.isFolder(destination);
  const bytesOf = (path: string): ByteCount => known.file(path)?.bytes ?? { kind: 'unknown' };
  return sources.flatMap((word): readonly FileEffect[] => {
    const from = paths(word);
    if (from === undefined) return [];
    const isTree = hasOption(args, '-r', '-R', '-a', '--recursive', '--archive');
    return from.flatMap((source): readonly FileEffect[] => {
      const path = isInside ? `${destination}/${baseName(source)}` : destination;
      return call?.program === 'mv'
        ? [
            {
              kind: 'move',
              span: command.span,
              shellStep,
              from: source,
              to: path,
            },
          ]
        : [{ ...write(path, 'create', isTree), copyOf: source, bytes: bytesOf(source) }];
    });
  });
}

/** Adding to a file that an earlier layer has stores all of it again. */
export function writtenOrAppended(
  shellStep: ShellStep,
  paths: readonly string[],
  isAppended: boolean,
  write: EffectWriter,
  known: KnownFiles,
): readonly FileEffect[] {
  return paths
    .filter((path) => !path.startsWith('/dev/'))
    .flatMap((path) =>
      isAppended && known.file(path) !== undefined
        ? edit(shellStep, [path])
        : [write(path, 'create')],
    );
}
