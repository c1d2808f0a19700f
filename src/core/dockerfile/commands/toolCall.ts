import type { BuildStep } from '../stages/buildStep.ts';
import { changedStep } from '../stages/changedStep.ts';
import type { ParsedArguments } from './parseArguments.ts';
import { optionValue, parseArguments } from './parseArguments.ts';
import type { ShellStep } from './shellSteps.ts';
import { variableSeen } from './variableSeen.ts';

/** A call of a tool with subcommands. */
export interface ToolCall {
  readonly step: BuildStep;
  readonly shellStep: ShellStep;
  readonly program: string;
  readonly args: ParsedArguments;
  /** The first operands; empty when there are none. */
  readonly subcommand: string;
  readonly second: string;
}

/** Whether a call only tells something. */
export function isQuestion({ args }: ToolCall): boolean {
  return args.options.some(({ name }) => /^(--(help|version|dry-run)|-v|-V|-h)$/.test(name));
}

export function toolCallOf(
  step: BuildStep,
  shellStep: ShellStep,
  programs: ReadonlySet<string>,
  valued: ReadonlySet<string>,
): ToolCall | undefined {
  const { call } = shellStep;
  if (call === undefined || !programs.has(call.program)) return undefined;
  const args = parseArguments(call.args, valued);
  const [first, second] = args.operands;
  return {
    step: asUser(step, shellStep),
    shellStep,
    program: call.program,
    args,
    subcommand: first?.value ?? '',
    second: second?.value ?? '',
  };
}

/** The value of the first of some variables that the call sees set to something. */
export function variableOf(
  { shellStep }: ToolCall,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = variableSeen(shellStep, name);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** The path that an option gives. */
export function pathOption(
  { args, shellStep }: ToolCall,
  ...names: readonly string[]
): string | undefined {
  const option = optionValue(args, ...names);
  if (option === undefined) return undefined;
  const known = option.value === undefined ? undefined : shellStep.paths(option.value)?.[0];
  return known ?? option.text;
}

/** A folder in `~/.cache`, or where XDG_CACHE_HOME has it. */
export function cacheFolder(call: ToolCall, name: string): string {
  return `${variableOf(call, 'XDG_CACHE_HOME') ?? `${call.step.home}/.cache`}/${name}`;
}

/** `sudo -u NAME`, `gosu NAME` and the like run a command with the home folder of somebody else. */
function asUser(step: BuildStep, { command, texts }: ShellStep): BuildStep {
  const [wrapper, ...rest] = command.words;
  const isSudo = /^(sudo|doas)$/.test(wrapper?.value ?? '');
  if (!isSudo && !/^(gosu|su-exec)$/.test(wrapper?.value ?? '')) return step;
  const option = rest.findIndex(({ value }) => value === '-u' || value === '--user');
  const word = isSudo ? (option === -1 ? undefined : rest[option + 1]) : rest[0];
  if (isSudo && word === undefined) return changedStep(step, { user: 'root', home: '/root' });
  const user = word === undefined ? '' : (texts(word)?.[0] ?? word.value).replace(/:.*$/, '');
  const home = user === 'root' || user === '0' ? '/root' : `/home/${user}`;
  return changedStep(step, { user, home });
}

/** What stands in front of the program of a call, such as `sudo -u app `, when it is another user's. */
export function wrapperText({ shellStep }: ToolCall): string {
  const { words } = shellStep.command;
  const program = words.findIndex((word) => word === shellStep.call?.programWord);
  if (!/^(sudo|doas|gosu|su-exec)$/.test(words[0]?.value ?? '')) return '';
  return words
    .slice(0, program)
    .map(({ text }) => `${text} `)
    .join('');
}
