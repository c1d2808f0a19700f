import type { ParsedArguments } from '../commands/parseArguments.ts';
import { hasOption, optionValue, parseArguments } from '../commands/parseArguments.ts';
import { isCleared, runsUnknownScript } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { cacheMountFixes } from '../fixes/cacheMount.ts';
import { insertArgument, removeArgument, toFix } from '../fixes/edits.ts';
import { removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'apk-cache-left',
  title: 'apk-cache-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: ['DL3019'],
  docs: 'apk-cache-left',
  otherStages: 'silent',
};

const cacheFolder = '/var/cache/apk';
const valued = new Set([
  ...['-p', '--root', '-X', '--repository', '-t', '--virtual', '--arch'],
  ...['--cache-dir', '--cache-max-age', '--keys-dir', '--repositories-file', '--wait'],
]);

interface ApkCall {
  readonly shellStep: ShellStep;
  readonly args: ParsedArguments;
  readonly subcommand: string;
}

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const step of context.steps) {
    if (!step.isShipped) continue;
    const shellSteps = context.shellSteps(step);
    const calls = shellSteps.flatMap((shellStep) => apkCallOf(shellStep) ?? []);
    const leaving = calls.filter((call) => leavesIndex(call, step));
    for (const call of leaving) {
      const { shellStep } = call;
      if (isTakenAlong(context, step, call, calls, leaving)) continue;
      if (isCleared(shellSteps, shellStep.index + 1, cacheFolder)) continue;
      yield {
        step,
        span: shellStep.command.span,
        message: message('apk-cache-left.message', call.subcommand),
        explanation: message('apk-cache-left.explanation'),
        isDoubtful: runsUnknownScript(shellSteps, shellStep.index + 1),
        fixes: fixesOf(context, step, call, calls),
      };
    }
  }
}

/** An update right before an install that leaves the index anyway is part of the same fault: one fix mends both. */
function isTakenAlong(
  { document }: LintContext,
  step: BuildStep,
  call: ApkCall,
  calls: readonly ApkCall[],
  leaving: readonly ApkCall[],
): boolean {
  const next = calls[calls.indexOf(call) + 1];
  if (call.subcommand !== 'update' || next === undefined || next.subcommand === 'update') {
    return false;
  }
  return leaving.includes(next) && removalOf(document, step, call) !== undefined;
}

function removalOf(
  document: DockerfileDocument,
  { script, instruction }: BuildStep,
  { shellStep }: ApkCall,
): TextEdit | undefined {
  const index = script && statementOf(script, shellStep.command);
  return script === undefined || index === undefined
    ? undefined
    : removeStatement(document, instruction, script, index);
}

function apkCallOf(shellStep: ShellStep): ApkCall | undefined {
  if (shellStep.call?.program !== 'apk') return undefined;
  const args = parseArguments(shellStep.call.args, valued);
  const subcommand = args.operands[0]?.value;
  return subcommand === undefined ? undefined : { shellStep, args, subcommand };
}

/** `--root` prepares another file system, whose index is not in this one's place. */
function leavesIndex({ args, subcommand, shellStep }: ApkCall, step: BuildStep): boolean {
  if (!/^(add|upgrade|update)$/.test(subcommand)) return false;
  if (hasOption(args, '--no-cache', '--root', '-p', '--help', '-s', '--simulate')) return false;
  const option = optionValue(args, '--cache-dir');
  const named = option?.value === undefined ? undefined : shellStep.paths(option.value);
  const folders = option === undefined ? [cacheFolder, '/etc/apk/cache'] : (named ?? [option.text]);
  return !folders.some((path) => isMounted(step.mounts, path));
}

function fixesOf(
  { document }: LintContext,
  step: BuildStep,
  call: ApkCall,
  calls: readonly ApkCall[],
): readonly Fix[] {
  const { script } = step;
  const { subcommand, args, shellStep } = call;
  const word = args.operands[0];
  if (script === undefined || word === undefined) return [];
  const mounts = cacheMountFixes(document, step.instruction, [cacheFolder], 'sharing=locked');
  if (subcommand === 'update') {
    const isFollowed = calls.some(
      (other) => other.subcommand === 'add' && other.shellStep.index > shellStep.index,
    );
    const edit = isFollowed ? removalOf(document, step, call) : undefined;
    return edit === undefined ? [] : [toFix('safe', message('apk-cache-left.fixUpdate'), [edit])];
  }
  // With --no-cache, an install fetches the index itself.
  const before = calls[calls.indexOf(call) - 1];
  const update = before?.subcommand === 'update' ? before : undefined;
  const edits = [
    insertArgument(document, script, word, '--no-cache'),
    ...args.options
      .filter(({ name }) => /^(-U|--update|--update-cache)$/.test(name))
      .flatMap((option) => removeArgument(document, script, option.word) ?? []),
    ...(update === undefined ? [] : [removalOf(document, step, update) ?? []].flat()),
  ];
  return [toFix('safe', message('apk-cache-left.fix'), edits), ...mounts];
}
