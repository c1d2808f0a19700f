import { hasOption, optionValue, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import { joinPath } from '../stages/paths.ts';
import type { FileEffect } from './fileEffect.ts';
import { systemFolders } from './copyEffects.ts';
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

const programs =
  /^(tar|bsdtar|unzip|7z|7za|7zr|unrar|dpkg|rpm|apt|apt-get|yum|dnf|microdnf|zypper|apk|gunzip|unxz|bunzip2|unzstd)$/;

/** Archives that are unpacked or installed, and where their contents go when the command names it. */
export function archiveEffects(shellStep: ShellStep, write: EffectWriter): readonly FileEffect[] {
  const { call, paths } = shellStep;
  if (call === undefined || !programs.test(call.program)) return [];
  const extractAt = (archive: string): readonly FileEffect[] => [
    { kind: 'extract', span: shellStep.command.span, shellStep, archive },
  ];
  const extract = (word: ShellWord | undefined): readonly FileEffect[] =>
    (word === undefined ? [] : (paths(word) ?? [])).flatMap(extractAt);
  // Without a folder it goes where the command runs; folders that others use too would say nothing.
  const here = isShared(shellStep.folder) ? [] : [shellStep.folder];
  const into = (word: ShellWord | undefined): readonly FileEffect[] =>
    (word === undefined ? here : (paths(word) ?? [])).map((path) => write(path, 'extract', true));
  switch (call.program) {
    case 'tar':
    case 'bsdtar':
      return tarEffects(shellStep, { extract, extractAt, into, write });
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
    case 'microdnf':
    case 'zypper':
    case 'apk':
      return call.args.flatMap((word) =>
        /\.(deb|rpm|apk)$/.test(word.value) && /^[./~$]/.test(word.value) ? extract(word) : [],
      );
    default:
      return unpackedInPlace(shellStep, extract, write);
  }
}

/** gunzip and its kin put what comes out in the place of the archive. */
function unpackedInPlace(
  shellStep: ShellStep,
  extract: (word: ShellWord | undefined) => readonly FileEffect[],
  write: EffectWriter,
): readonly FileEffect[] {
  const { call, command, paths } = shellStep;
  const args = parseArguments(call?.args ?? [], new Set(['-S', '-o', '--suffix']));
  if (hasOption(args, '-c', '-t', '-l', '-o', '--stdout', '--test', '--list')) return [];
  const isKept = hasOption(args, '-k', '--keep') || call?.program === 'unzstd';
  return args.operands.flatMap((word): readonly FileEffect[] => {
    const archives = paths(word) ?? [];
    if (archives.some((path) => !/\.\w+$/.test(path))) return [];
    const made = archives.map((path) => write(path.replace(/\.\w+$/, ''), 'extract'));
    if (isKept) return [...extract(word), ...made];
    return [{ kind: 'remove', span: command.span, shellStep, paths: archives }, ...made];
  });
}

function isShared(folder: string | undefined): folder is undefined {
  return folder === undefined || systemFolders.has(folder);
}

function tarEffects(
  { call, paths, folder }: ShellStep,
  {
    extract,
    extractAt,
    into,
    write,
  }: {
    readonly extract: (word: ShellWord | undefined) => readonly FileEffect[];
    readonly extractAt: (archive: string) => readonly FileEffect[];
    readonly into: (word: ShellWord | undefined) => readonly FileEffect[];
    readonly write: EffectWriter;
  },
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
  const joined = file === undefined ? joinedFile(args, folder) : undefined;
  if (isExtract && joined !== undefined) {
    return [...extractAt(joined), ...into(folderOption(args))];
  }
  if (file === undefined || file.value === '-') return isExtract ? into(folderOption(args)) : [];
  if (isExtract) return [...extract(file), ...into(folderOption(args))];
  return isCreate ? (paths(file) ?? []).map((path) => write(path, 'create')) : [];
}

/** The path in `--file=PATH` and `-fPATH`, as long as it is literal. */
function joinedFile(
  { options }: ReturnType<typeof parseArguments>,
  folder: string | undefined,
): string | undefined {
  const text = options.find(
    ({ name, text }) => text !== '' && /^(--file|-[a-zA-Z]*f)$/.test(name),
  )?.text;
  return text === undefined || /[-$`*?]$|[$`*?]/.test(text) ? undefined : joinPath(folder, text);
}

function folderOption(args: ReturnType<typeof parseArguments>): ShellWord | undefined {
  return args.options.find(({ name }) => name === '-C' || name === '--directory')?.value;
}
