import { hasOption, optionValue, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import type { FileEffect } from './fileEffect.ts';
import type { KnownFiles } from './knownFiles.ts';
import type { EffectWriter } from './runEffects.ts';

const programs =
  /^(sed|gsed|perl|strip|[\w-]+-strip|touch|truncate|dos2unix|unix2dos|patchelf|upx|jar|zip|tar|bsdtar)$/;

/** Commands that change files in place: sed -i, perl -i, strip, touch, patchelf, tar -r and others. */
export function editEffects(
  shellStep: ShellStep,
  write: EffectWriter,
  known: KnownFiles,
): readonly FileEffect[] {
  const { call, paths, command } = shellStep;
  if (call === undefined || !programs.test(call.program)) return [];
  const named = editedWords(call.program, call.args).flatMap((word) => paths(word) ?? []);
  if (call.program === 'touch' || call.program === 'truncate') {
    // A file that is not there yet is made.
    const isThere = (path: string): boolean => known.file(path) !== undefined;
    const made = named.filter((path) => !isThere(path));
    return [
      ...edit(
        shellStep,
        named.filter((path) => isThere(path)),
      ),
      ...made.map((path): FileEffect => {
        const effect = { ...write(path, 'create'), span: command.span };
        return call.program === 'touch'
          ? { ...effect, bytes: { kind: 'exact', bytes: 0 } }
          : effect;
      }),
    ];
  }
  return edit(shellStep, named);
}

export function edit(shellStep: ShellStep, paths: readonly string[]): readonly FileEffect[] {
  return paths.length === 0
    ? []
    : [{ kind: 'edit', span: shellStep.command.span, shellStep, paths }];
}

/** The words that name the files that are changed. */
function editedWords(program: string, args: readonly ShellWord[]): readonly ShellWord[] {
  switch (program) {
    case 'sed':
    case 'gsed':
      return sedFiles(args);
    case 'perl': {
      const parsed = parseArguments(args, new Set(['-e', '-E', '-I', '-M']));
      const inPlace = parsed.options.some(({ name }) => /^-[a-zA-Z0]*i/.test(name));
      return inPlace && hasOption(parsed, '-e', '-E') ? parsed.operands : [];
    }
    case 'tar':
    case 'bsdtar':
      return appendedArchive(args);
    case 'zip':
      return parseArguments(args, new Set(['-x', '-i', '-b', '-t', '-tt', '-n'])).operands.slice(
        0,
        1,
      );
    case 'jar': {
      const [letters, file] = args;
      return /^-?[a-zA-Z]*u[a-zA-Z]*f$/.test(letters?.value ?? '') && file !== undefined
        ? [file]
        : [];
    }
    case 'touch':
      return parseArguments(args, new Set(['-d', '-t', '-r', '--date', '--reference'])).operands;
    case 'truncate':
      return parseArguments(args, new Set(['-s', '-o', '-r', '--size', '--reference'])).operands;
    case 'patchelf':
      return parseArguments(args, patchelfValued).operands;
    default: {
      // strip, upx and dos2unix leave the file alone when they are told to write another one.
      const parsed = parseArguments(args, stripValued);
      return hasOption(parsed, '-o', '--output-file', '-n') ? [] : parsed.operands;
    }
  }
}

const stripValued = new Set(['-o', '-K', '-N', '-R', '-O', '-I', '-F', '--output-file']);
const patchelfValued = new Set([
  ...['--set-interpreter', '--set-rpath', '--add-rpath', '--set-soname', '--add-needed'],
  ...['--remove-needed', '--output'],
]);

function sedFiles(args: readonly ShellWord[]): readonly ShellWord[] {
  const isInPlace = args.some(({ value }) => /^(-[nErsuz]*i|--in-place)/.test(value));
  if (!isInPlace) return [];
  // What follows the i is the suffix of a backup, even when it looks like another option.
  const rest = args.filter(({ value }) => !/^(-[nErsuz]*i|--in-place)/.test(value));
  const parsed = parseArguments(rest, new Set(['-e', '-f', '-l', '--expression', '--file']));
  const hasScript = optionValue(parsed, '-e', '-f', '--expression', '--file') !== undefined;
  return hasScript ? parsed.operands : parsed.operands.slice(1);
}

/** The archive of `tar -rf`, `-uf` or `--delete`. */
function appendedArchive(args: readonly ShellWord[]): readonly ShellWord[] {
  const letters = args[0]?.value ?? '';
  const changes =
    /^-?[a-zA-Z]*[ru][a-zA-Z]*f$/.test(letters) ||
    (args.some(({ value }) => /^--(append|update|delete)$/.test(value)) && letters !== '');
  if (!changes) return [];
  const index = args.findIndex(({ value }) => /^(-?[a-zA-Z]*f|--file)$/.test(value));
  const file = args[index + 1];
  return index === -1 || file === undefined ? [] : [file];
}
