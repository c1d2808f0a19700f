import type { BuildStep } from '../stages/buildStep.ts';
import { joinPath } from '../stages/paths.ts';
import type { ShellCommand, ShellNesting, ShellWord } from '../syntax/shellScript.ts';
import type { ProgramCall } from './programCall.ts';
import { callOf } from './programCall.ts';
import { expandWord } from './expandWord.ts';

/** One command of a RUN with the folder and the variables that it sees. */
export interface ShellStep {
  readonly index: number;
  readonly command: ShellCommand;
  readonly call: ProgramCall | undefined;
  /** Where it runs; undefined when a `cd` before it is not literal. */
  readonly folder: string | undefined;
  /** Every text that the word can stand for, `*` and `?` kept; undefined when only running it would tell. */
  readonly texts: (word: ShellWord) => readonly string[] | undefined;
  /** The absolute paths that the word names, `*` and `?` kept; undefined when one is not known. */
  readonly paths: (word: ShellWord) => readonly string[] | undefined;
}

interface Scope {
  readonly nesting: ShellNesting | undefined;
  folder: string | undefined;
}

const ownFolder = new Set(['subshell', 'nestedScript', 'substitution']);

type Variables = ReadonlyMap<string, string | undefined>;

const noVariables: Variables = new Map();

/** What a command sees besides its own words. */
interface Surroundings {
  readonly step: BuildStep;
  readonly variables: Variables;
}

/** A class, because hardly any command is asked for its paths: the functions are made for those that are. */
class CommandStep implements ShellStep {
  readonly index: number;
  readonly command: ShellCommand;
  readonly call: ProgramCall | undefined;
  readonly folder: string | undefined;
  readonly #seen: Surroundings;
  #texts: ShellStep['texts'] | undefined;
  #paths: ShellStep['paths'] | undefined;

  constructor(
    index: number,
    command: ShellCommand,
    folder: string | undefined,
    seen: Surroundings,
  ) {
    this.index = index;
    this.command = command;
    this.call = callOf(command);
    this.folder = folder;
    this.#seen = seen;
  }

  get texts(): ShellStep['texts'] {
    const { step, variables } = this.#seen;
    return (this.#texts ??= (word) =>
      expandWord(word, step.home, (name) =>
        variables.has(name) ? variables.get(name) : step.variable(name),
      ));
  }

  get paths(): ShellStep['paths'] {
    return (this.#paths ??= (word) => absolute(this.texts(word), this.folder));
  }
}

const none: readonly ShellStep[] = [];

/** The commands of a step one after the other; `cd` and assignments change what the next ones see. */
export function shellStepsOf(step: BuildStep): readonly ShellStep[] {
  if (step.script === undefined) return none;
  let variables = noVariables;
  const scopes: Scope[] = [{ nesting: undefined, folder: step.workdir }];
  return step.script.commands.map((command, index) => {
    const scope = enter(scopes, command);
    const { folder } = scope;
    const shellStep = new CommandStep(index, command, folder, { step, variables });
    const changes = assigned(shellStep);
    if (changes.length > 0) variables = new Map([...variables, ...changes]);
    scope.folder = folderAfter(shellStep, () => step.home);
    return shellStep;
  });
}

/** Subshells and nested scripts have a working folder of their own. */
function enter(scopes: Scope[], command: ShellCommand): Scope {
  const [outermost] = scopes;
  if (command.nesting.length === 0 && scopes.length === 1 && outermost !== undefined)
    return outermost;
  const nestings = command.nesting.filter(({ kind }) => ownFolder.has(kind));
  while (scopes.length > 1 && !nestings.includes(scopes.at(-1)?.nesting ?? never)) scopes.pop();
  for (const nesting of nestings.slice(scopes.length - 1)) {
    scopes.push({ nesting, folder: scopes.at(-1)?.folder });
  }
  return scopes.at(-1) ?? { nesting: undefined, folder: undefined };
}

const never: ShellNesting = { kind: 'group', span: { start: -1, end: -1 } };

function absolute(
  texts: readonly string[] | undefined,
  folder: string | undefined,
): readonly string[] | undefined {
  // A path that starts with an unknown variable is somewhere of its own.
  const paths = texts?.flatMap(
    (text) => joinPath(text.startsWith('${') ? '/' : folder, text) ?? [],
  );
  return paths?.length === texts?.length ? paths : undefined;
}

const noChanges: readonly (readonly [string, string | undefined])[] = [];

function assigned(shellStep: ShellStep): typeof noChanges {
  const { command } = shellStep;
  const single = (word: ShellWord | undefined): string | undefined => {
    const values = word === undefined ? [''] : shellStep.texts(word);
    return values?.length === 1 ? values[0] : undefined;
  };
  if (command.words.length === 0) {
    return command.assignments.map(({ name, value }) => [name, single(value)] as const);
  }
  if (!/^(export|declare|local|readonly)$/.test(command.name ?? '')) return noChanges;
  return command.words.slice(1).flatMap((word) => {
    const equals = word.value.indexOf('=');
    if (equals <= 0) return [];
    const text = single(word);
    return [[word.value.slice(0, equals), text?.slice(equals + 1)] as const];
  });
}

function folderAfter(shellStep: ShellStep, home: () => string): string | undefined {
  const { call, folder, command } = shellStep;
  if (call === undefined || !/^(cd|pushd|popd)$/.test(call.program)) return folder;
  if (call.program === 'popd') return undefined;
  const target = call.args.find(({ value }) => !/^-[LPe@]+$/.test(value) && value !== '--');
  if (target === undefined) return home();
  const known = shellStep.paths(target);
  const only = known?.length === 1 ? known[0] : undefined;
  if (only === undefined || target.value === '-' || /[*?]/.test(only)) return undefined;
  return command.isConditional && only !== folder ? undefined : only;
}
