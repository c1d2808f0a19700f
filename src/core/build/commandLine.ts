import type { EnvironmentChanges } from './buildEnvironment.ts';

/** The shell that a reader would paste the line into. */
export type ShellDialect = 'posix' | 'powershell';

/**
 * A command as one line that the shell reads back as exactly these arguments. For people only: the command itself
 * is started from the argument vector, without a shell.
 */
export function toCommandLine(
  command: readonly string[],
  dialect: ShellDialect,
  environment: EnvironmentChanges = {},
): string {
  const words = command.map((word) => quoteWord(word, dialect)).join(' ');
  const variables = Object.entries(environment);
  return dialect === 'posix'
    ? posixPrefix(variables) + words
    : powershellPrefix(variables) + (words.startsWith("'") ? `& ${words}` : words);
}

// What the shells take literally. zsh expands a leading `=`, PowerShell splats a leading `@`.
const plainWord: Readonly<Record<ShellDialect, RegExp>> = {
  posix: /^(?!=)[\w./:=@%+,-]+$/,
  powershell: /^(?![@-])[\w./:=\\+-]+$|^--?[a-z][\w-]*(=[\w-]+)?$/,
};

/** Quotes one argument where the shell would not take it as it stands. */
export function quoteWord(word: string, dialect: ShellDialect): string {
  if (plainWord[dialect].test(word)) return word;
  if (dialect === 'powershell') return `'${word.replaceAll("'", "''")}'`;
  // Control characters would act on the terminal that the line is shown in.
  return /\p{Cc}/u.test(word)
    ? `$'${word.replace(/[\\']|\p{Cc}/gu, ansiCEscape)}'`
    : `'${word.replaceAll("'", "'\\''")}'`;
}

function ansiCEscape(character: string): string {
  return /[\\']/.test(character)
    ? `\\${character}`
    : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

type Variables = readonly (readonly [string, string | undefined])[];

function posixPrefix(variables: Variables): string {
  const unset = variables.filter(([, value]) => value === undefined);
  const set = variables.filter(([, value]) => value !== undefined);
  const words = [
    ...(unset.length > 0 ? ['env', ...unset.flatMap(([name]) => ['-u', name])] : []),
    ...set.map(([name, value]) => `${name}=${quoteWord(value ?? '', 'posix')}`),
  ];
  return words.length > 0 ? `${words.join(' ')} ` : '';
}

function powershellPrefix(variables: Variables): string {
  return variables
    .map(([name, value]) =>
      value === undefined
        ? `$env:${name} = $null; `
        : `$env:${name} = '${value.replaceAll("'", "''")}'; `,
    )
    .join('');
}

/** Only the changes that make a difference to the inherited environment, for a line no longer than needed. */
export function effectiveChanges(
  inherited: Readonly<NodeJS.ProcessEnv>,
  changes: EnvironmentChanges,
): EnvironmentChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => inherited[name] !== value),
  );
}
