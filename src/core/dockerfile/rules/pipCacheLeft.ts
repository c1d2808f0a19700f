import type { ParsedArguments } from '../commands/parseArguments.ts';
import { optionValue } from '../commands/parseArguments.ts';
import { pipArguments } from '../commands/pipArguments.ts';
import { isCleared, runsUnknownScript } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { cacheMountFixes } from '../fixes/cacheMount.ts';
import { insertArgument, toFix } from '../fixes/edits.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
import type { ShellWord } from '../syntax/shellScript.ts';
import { searchConfiguration } from './configuredBefore.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'pip-cache-left',
  title: 'pip-cache-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: ['DL3042'],
  docs: 'pip-cache-left',
  otherStages: 'silent',
};

/** `pip config set global.no-cache-dir …`, or a pip.conf with it, whichever is named first. */
const setting = '(?<!--)no[-_]cache[-_]dir\\s*[=\\s]\\s*["\']?(true|1|yes|on|false|0|off)\\b';
const configuration = new RegExp(
  `pip[\\s\\S]{0,80}?${setting}|${setting}[\\s\\S]{0,80}?pip\\.(conf|ini)`,
  'i',
);

export function* check(context: LintContext): Iterable<RuleFinding> {
  const isConfigured = searchConfiguration(context, configuration);
  for (const step of context.steps) {
    if (!step.isShipped) continue;
    if (step.script === undefined) continue;
    const shellSteps = context.shellSteps(step);
    for (const shellStep of shellSteps) {
      const pip = pipArguments(shellStep);
      const install = pip?.operands[0];
      if (pip === undefined || install?.value !== 'install') continue;
      if (isConfigured(step, shellStep.command.span.start)) continue;
      const folder = cacheFolder(step, shellStep, shellSteps, pip);
      if (folder === undefined || isGone(step, shellSteps, shellStep.index, folder)) continue;
      const flag = insertArgument(context.document, step.script, install, '--no-cache-dir');
      yield {
        step,
        span: shellStep.command.span,
        message: message('pip-cache-left.message', folder),
        explanation: message('pip-cache-left.explanation', folder),
        isDoubtful: runsUnknownScript(shellSteps, shellStep.index + 1),
        fixes: [
          toFix('safe', message('pip-cache-left.fix'), [flag]),
          ...cacheMountFixes(context.document, step.instruction, [folder]),
        ],
      };
    }
  }
}

/** Where pip keeps its downloads; undefined when the cache is off. */
function cacheFolder(
  step: BuildStep,
  shellStep: ShellStep,
  shellSteps: readonly ShellStep[],
  pip: ParsedArguments,
): string | undefined {
  if (pip.options.some(({ name }) => name.startsWith('--no-cache') || name === '--help')) {
    return undefined;
  }
  // pip turns the cache off for every value of the variable, even for “false”.
  const isOff = variableSeen(step, shellStep, shellSteps, 'PIP_NO_CACHE_DIR');
  if (isOff) return undefined;
  const option = optionValue(pip, '--cache-dir');
  if (option !== undefined) return pathOf(shellStep, option.value) ?? option.text;
  const named = step.variable('PIP_CACHE_DIR');
  if (named !== undefined) return named;
  return `${step.variable('XDG_CACHE_HOME') ?? `${step.home}/.cache`}/pip`;
}

function variableSeen(
  step: BuildStep,
  { call, index }: ShellStep,
  shellSteps: readonly ShellStep[],
  name: string,
): boolean {
  if (call?.assignments.some((assignment) => assignment.name === name) === true) return true;
  const exported = shellSteps
    .slice(0, index)
    .some(({ command }) =>
      command.name === 'export'
        ? command.words.some(({ value }) => value.startsWith(`${name}=`))
        : command.words.length === 0 && command.assignments.some((set) => set.name === name),
    );
  return exported || (step.variable(name) ?? '') !== '';
}

function pathOf(shellStep: ShellStep, word: ShellWord | undefined): string | undefined {
  return word === undefined ? undefined : shellStep.paths(word)?.[0];
}

function isGone(
  step: BuildStep,
  shellSteps: readonly ShellStep[],
  index: number,
  folder: string,
): boolean {
  if (isMounted(step.mounts, folder)) return true;
  // The home of a user that the text does not show may be anywhere.
  if (step.mounts.some(({ target }) => /\.cache(\/pip)?$/.test(target ?? ''))) return true;
  const purged = shellSteps.some((later) => {
    const pip = later.index > index ? pipArguments(later) : undefined;
    return pip?.operands[0]?.value === 'cache' && pip.operands[1]?.value === 'purge';
  });
  return purged || isCleared(shellSteps, index + 1, folder);
}
