import type { ShellAssignment, ShellCommand, ShellWord } from '../syntax/shellScript.ts';

/** A command without what only wraps it (`sudo`, `env`, `time`…). */
export interface ProgramCall {
  /** The file name of the program: `apt-get` for `/usr/bin/apt-get`. */
  readonly program: string;
  readonly programWord: ShellWord;
  readonly args: readonly ShellWord[];
  /** Variables set for this call alone. */
  readonly assignments: readonly ShellAssignment[];
}

/** Wrappers with those of their options that take a value. */
const wrappers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sudo', new Set(['-u', '-g', '-h', '-p', '-C', '--user', '--group'])],
  ['doas', new Set(['-u', '-C'])],
  ['env', new Set(['-u', '-C', '--unset', '--chdir'])],
  ['time', new Set<string>()],
  ['exec', new Set(['-a'])],
  ['command', new Set<string>()],
  ['builtin', new Set<string>()],
  ['nice', new Set(['-n', '--adjustment'])],
  ['ionice', new Set(['-c', '-n'])],
  ['nohup', new Set<string>()],
  ['eatmydata', new Set<string>()],
  ['stdbuf', new Set(['-i', '-o', '-e'])],
  ['xvfb-run', new Set(['-n', '-s', '-e'])],
]);

/** Wrappers whose first operand belongs to them. */
const operandWrappers = new Set(['gosu', 'su-exec', 'timeout']);

export function callOf(command: ShellCommand): ProgramCall | undefined {
  const assignments = [...command.assignments];
  let words = command.words;
  for (;;) {
    const programWord = words[0];
    if (programWord?.parts.every(({ kind }) => kind === 'text') !== true) return undefined;
    const program = programWord.value.slice(programWord.value.lastIndexOf('/') + 1);
    const args = words.slice(1);
    const rest = unwrapped(program, args, assignments);
    if (rest === undefined || rest.length === 0) return { program, programWord, args, assignments };
    words = rest;
  }
}

/** The words after the wrapper; undefined when the program wraps nothing. */
function unwrapped(
  program: string,
  args: readonly ShellWord[],
  assignments: ShellAssignment[],
): readonly ShellWord[] | undefined {
  const isOperandWrapper = operandWrappers.has(program);
  const valued = isOperandWrapper ? new Set(['-s', '-k', '-u']) : wrappers.get(program);
  if (valued === undefined) return undefined;
  let index = 0;
  for (; index < args.length; index += 1) {
    const value = args[index]?.value ?? '';
    const assignment = /^([A-Za-z_]\w*)=/.exec(value);
    if (value.startsWith('-')) index += valued.has(value) ? 1 : 0;
    else if (assignment !== null) assignments.push({ name: assignment[1] ?? '', value: undefined });
    else break;
  }
  return args.slice(isOperandWrapper ? index + 1 : index);
}
