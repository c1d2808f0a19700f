import { hasOption, optionValue, parseArguments } from '../commands/parseArguments.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { baseName, joinPath } from '../stages/paths.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import type { FileEffect } from './fileEffect.ts';
import type { EffectWriter } from './runEffects.ts';

const curlValued = new Set([
  ...[
    '-o',
    '-H',
    '-d',
    '-u',
    '-A',
    '-e',
    '-x',
    '-X',
    '-m',
    '-C',
    '-T',
    '-w',
    '-b',
    '-c',
    '-E',
    '-K',
    '-F',
  ],
  ...[
    '-y',
    '-Y',
    '-z',
    '-r',
    '-U',
    '--output',
    '--output-dir',
    '--header',
    '--data',
    '--user',
    '--url',
  ],
  ...[
    '--retry',
    '--retry-delay',
    '--retry-max-time',
    '--max-time',
    '--connect-timeout',
    '--cacert',
  ],
  ...[
    '--request',
    '--user-agent',
    '--proxy',
    '--proto',
    '--write-out',
    '--cert',
    '--key',
    '--referer',
  ],
]);

const wgetValued = new Set([
  ...['-O', '-P', '-o', '-a', '-t', '-T', '-U', '-e', '-i', '-w', '-Q', '-A', '-R', '-D', '-l'],
  ...[
    '--output-document',
    '--directory-prefix',
    '--tries',
    '--timeout',
    '--user-agent',
    '--header',
  ],
  ...['--user', '--password', '--output-file', '--progress', '--waitretry'],
]);

/** Files that curl, wget and git bring in. */
export function downloadEffects(shellStep: ShellStep, write: EffectWriter): readonly FileEffect[] {
  switch (shellStep.call?.program) {
    case 'curl':
      return curlFiles(shellStep).map((path) => write(path, 'download'));
    case 'wget':
      return wgetFiles(shellStep).map((path) => write(path, 'download'));
    case 'git':
      return clonedFolder(shellStep).map((path) => write(path, 'clone', true));
    default:
      return [];
  }
}

function curlFiles({ call, texts, folder }: ShellStep): readonly string[] {
  const args = parseArguments(call?.args ?? [], curlValued);
  const directory = optionValue(args, '--output-dir');
  const into = directory === undefined ? folder : joinPath(folder, directory.text);
  const named = args.options.filter(
    ({ name }) => name === '--output' || /^-[a-zA-Z#]*o$/.test(name),
  );
  if (named.length > 0) {
    return named.flatMap(({ value, text }) => {
      const written = value === undefined ? [text] : texts(value);
      return (written ?? [])
        .filter((file) => file !== '-' && !file.startsWith('/dev/'))
        .flatMap(
          (file) => (file.startsWith('${') ? joinPath('/', file) : joinPath(into, file)) ?? [],
        );
    });
  }
  if (!hasOption(args, '-O', '--remote-name', '--remote-name-all')) return [];
  return args.operands.flatMap((word) => remoteName(word, texts, into));
}

function wgetFiles({ call, texts, folder }: ShellStep): readonly string[] {
  const args = parseArguments(call?.args ?? [], wgetValued);
  const output = args.options.find(
    ({ name }) => name === '--output-document' || /^-[a-zA-Z]*O$/.test(name),
  );
  if (output !== undefined) {
    const written = output.value === undefined ? [output.text] : texts(output.value);
    return (written ?? [])
      .filter((file) => file !== '-' && !file.startsWith('/dev/'))
      .flatMap((file) => joinPath(file.startsWith('${') ? '/' : folder, file) ?? []);
  }
  if (hasOption(args, '--spider', '-i', '--input-file', '-r', '--recursive', '-m')) return [];
  const prefix = optionValue(args, '-P', '--directory-prefix');
  const into = prefix === undefined ? folder : joinPath(folder, prefix.text);
  return args.operands.flatMap((word) => remoteName(word, texts, into));
}

/** The last name of the URL, variables in it kept. */
function remoteName(
  word: ShellWord,
  texts: ShellStep['texts'],
  into: string | undefined,
): readonly string[] {
  const known = texts(word)?.[0] ?? word.value;
  const path = known.replace(/[?#].*$/, '').replace(/^\w+:\/\/[^/]*/, '');
  const name = baseName(path);
  return name === '' || /\$\(|`/.test(name) ? [] : [joinPath(into, name) ?? []].flat();
}

function clonedFolder({ call, texts, folder }: ShellStep): readonly string[] {
  const valued = new Set([
    '-C',
    '-c',
    '-b',
    '--branch',
    '--depth',
    '-o',
    '--origin',
    '-j',
    '--jobs',
  ]);
  const { operands } = parseArguments(call?.args ?? [], valued);
  const [subcommand, url, target] = operands;
  if (subcommand?.value !== 'clone' || url === undefined) return [];
  const name =
    target === undefined
      ? baseName((texts(url)?.[0] ?? url.value).replace(/\/$/, '')).replace(/\.git$/, '')
      : texts(target)?.[0];
  const path =
    name === undefined ? undefined : joinPath(name.startsWith('${') ? '/' : folder, name);
  return path === undefined ? [] : [path];
}
