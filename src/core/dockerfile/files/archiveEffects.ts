import { optionValue, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import type { FileEffect } from './fileEffect.ts';
import type { EffectWriter } from './runEffects.ts';

const tarValued = new Set([
  '-f',
  '-C',
  '--file',
  '--directory',
  '--strip-components',
  '--exclude',
  '-T',
  '-X',
]);

/** Archives that are unpacked or installed, and where their contents go when the command names it. */
export function archiveEffects(shellStep: ShellStep, write: EffectWriter): readonly FileEffect[] {
  const { call, paths } = shellStep;
  if (call === undefined) return [];
  const extract = (word: ShellWord | undefined): readonly FileEffect[] =>
    (word === undefined ? [] : (paths(word) ?? [])).map((archive) => ({
      kind: 'extract',
      span: shellStep.command.span,
      shellStep,
      archive,
    }));
  const into = (word: ShellWord | undefined): readonly FileEffect[] =>
    (word === undefined ? [] : (paths(word) ?? [])).map((path) => write(path, 'extract', true));
  switch (call.program) {
    case 'tar':
    case 'bsdtar':
      return tarEffects(shellStep, extract, into, write);
    case 'unzip': {
      const args = parseArguments(call.args, new Set(['-d', '-x', '-P']));
      return [...extract(args.operands[0]), ...into(optionValue(args, '-d')?.value)];
    }
    case '7z':
    case '7za':
    case '7zr':
    case 'unrar':
      return /^[ex]$/.test(call.args[0]?.value ?? '')
        ? extract(call.args.slice(1).find(({ value }) => !value.startsWith('-')))
        : [];
    case 'dpkg':
    case 'rpm':
      return parseArguments(call.args).operands.flatMap((word) =>
        /\.(deb|rpm)$/.test(word.value) && !/^https?:/.test(word.value) ? extract(word) : [],
      );
    case 'apt':
    case 'apt-get':
    case 'yum':
    case 'dnf':
    case 'apk':
      return call.args.flatMap((word) =>
        /\.(deb|rpm|apk)$/.test(word.value) && /^[./~$]/.test(word.value) ? extract(word) : [],
      );
    default:
      return [];
  }
}

function tarEffects(
  { call, paths }: ShellStep,
  extract: (word: ShellWord | undefined) => readonly FileEffect[],
  into: (word: ShellWord | undefined) => readonly FileEffect[],
  write: EffectWriter,
): readonly FileEffect[] {
  const [first, ...rest] = call?.args ?? [];
  // The old style has no dash: `tar xzf file`.
  const isOld = first !== undefined && /^[a-zA-Z]+$/.test(first.value);
  const args = parseArguments(isOld ? rest : (call?.args ?? []), tarValued);
  const letters = isOld ? first.value : args.options.map(({ name }) => name).join('');
  const names = args.options.map(({ name }) => name);
  const shortFile = args.options.find(
    ({ name, text }) => /^-[a-zA-Z]*f$/.test(name) && text !== '',
  )?.value;
  const file = isOld
    ? letters.includes('f')
      ? args.operands[0]
      : undefined
    : (shortFile ?? optionValue(args, '--file')?.value);
  const isExtract = isOld
    ? letters.includes('x')
    : names.some((name) => /^-[a-zA-Z]*x/.test(name) || name === '--extract' || name === '--get');
  const isCreate = isOld
    ? letters.includes('c')
    : names.some((name) => /^-[a-zA-Z]*c/.test(name) || name === '--create');
  if (file === undefined || file.value === '-') return isExtract ? into(folderOption(args)) : [];
  if (isExtract) return [...extract(file), ...into(folderOption(args))];
  return isCreate ? (paths(file) ?? []).map((path) => write(path, 'create')) : [];
}

function folderOption(args: ReturnType<typeof parseArguments>): ShellWord | undefined {
  return args.options.find(({ name }) => name === '-C' || name === '--directory')?.value;
}
