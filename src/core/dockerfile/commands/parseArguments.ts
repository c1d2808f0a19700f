import type { ShellWord } from '../syntax/shellScript.ts';

export interface ParsedArguments {
  readonly options: readonly CommandOption[];
  readonly operands: readonly ShellWord[];
}

export interface CommandOption {
  /** With its dashes and without a value: `--target`, `-o`, or a cluster such as `-yq`. */
  readonly name: string;
  readonly value: ShellWord | undefined;
  /** The value as text, whether joined with `=` or the next word. */
  readonly text: string;
  readonly word: ShellWord;
}

const noOptions: ReadonlySet<string> = new Set();

/**
 * Splits options from operands. `valued` names the options whose value is the next word; short ones may also have the
 * value joined on (`-ofile`) or stand last in a cluster (`-xzf file`).
 */
export function parseArguments(
  args: readonly ShellWord[],
  valued: ReadonlySet<string> = noOptions,
): ParsedArguments {
  const options: CommandOption[] = [];
  const operands: ShellWord[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index];
    if (word === undefined) break;
    const { value } = word;
    if (value === '--') {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (!value.startsWith('-') || value === '-') {
      operands.push(word);
      continue;
    }
    const equals = value.startsWith('--') ? value.indexOf('=') : -1;
    if (equals !== -1) {
      options.push({
        name: value.slice(0, equals),
        value: undefined,
        text: value.slice(equals + 1),
        word,
      });
      continue;
    }
    // A letter alone, or a long option.
    const isShort = value.length > 2 && !value.startsWith('--');
    const joined = isShort && valued.size > 0 ? joinedValue(value, valued) : undefined;
    if (joined !== undefined) {
      const name = value.slice(0, value.length - joined.length);
      options.push({ name, value: undefined, text: joined, word });
      continue;
    }
    const takesNext =
      valued.has(value) || (isShort && isCluster(value) && valued.has(`-${value.at(-1) ?? ''}`));
    const next = takesNext ? args[index + 1] : undefined;
    options.push({ name: value, value: next, text: next?.value ?? '', word });
    if (next !== undefined) index += 1;
  }
  return { options, operands };
}

/** What follows the first letter that takes a value: `file` for `-ofile` and for `-qofile`. */
function joinedValue(value: string, valued: ReadonlySet<string>): string | undefined {
  if (!isCluster(value)) return undefined;
  for (let index = 1; index < value.length - 1; index += 1) {
    if (valued.has(`-${value[index] ?? ''}`)) return value.slice(index + 1);
  }
  return undefined;
}

function isCluster(value: string): boolean {
  return /^-[A-Za-z0-9]./.test(value);
}

/** Whether a short option is given, alone or in a cluster, or one of its long names. */
export function hasOption({ options }: ParsedArguments, ...names: readonly string[]): boolean {
  return options.some(({ name }) =>
    names.some((wanted) =>
      wanted.startsWith('--')
        ? name === wanted
        : /^-[A-Za-z0-9]/.test(name) && name.slice(1).includes(wanted.slice(1)),
    ),
  );
}

export function optionValue(
  { options }: ParsedArguments,
  ...names: readonly string[]
): CommandOption | undefined {
  return options.find(
    ({ name }) =>
      names.includes(name) ||
      (/^-[A-Za-z0-9]+$/.test(name) && names.includes(`-${name.at(-1) ?? ''}`)),
  );
}
