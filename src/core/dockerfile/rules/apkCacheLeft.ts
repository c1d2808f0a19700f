import type { ParsedArguments } from '../commands/parseArguments.ts';
import { hasOption, optionValue, parseArguments } from '../commands/parseArguments.ts';
import { isCleared, runsUnknownScript } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { insertArgument, toFix } from '../fixes/edits.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
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
  '-p',
  '--root',
  '-X',
  '--repository',
  '--cache-dir',
  '-t',
  '--virtual',
  '--arch',
]);

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const step of context.steps) {
    if (step.script === undefined) continue;
    const shellSteps = context.shellSteps(step);
    for (const shellStep of shellSteps) {
      const args = apkArguments(shellStep);
      const add = args?.operands[0];
      if (args === undefined || add?.value !== 'add' || !leavesCache(args, shellStep, step))
        continue;
      if (isCleared(shellSteps, shellStep.index, cacheFolder)) continue;
      yield {
        step,
        span: shellStep.command.span,
        message: message('apk-cache-left.message'),
        explanation: message('apk-cache-left.explanation'),
        isDoubtful: runsUnknownScript(shellSteps, shellStep.index),
        fixes: [
          toFix('safe', message('apk-cache-left.fix'), [
            insertArgument(context.document, step.script, add, '--no-cache'),
          ]),
        ],
      };
    }
  }
}

function apkArguments({ call }: ShellStep): ParsedArguments | undefined {
  return call?.program === 'apk' ? parseArguments(call.args, valued) : undefined;
}

function leavesCache(args: ParsedArguments, shellStep: ShellStep, step: BuildStep): boolean {
  if (hasOption(args, '--no-cache', '--root', '-p')) return false;
  const folder = optionValue(args, '--cache-dir');
  const folders =
    folder?.value === undefined ? [cacheFolder, '/etc/apk/cache'] : shellStep.paths(folder.value);
  return !(folders ?? []).some((path) => isMounted(step.mounts, path));
}
