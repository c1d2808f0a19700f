import { coversFolder, removedPaths } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { matchesPattern } from '../files/pathPatterns.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isInside } from '../stages/paths.ts';
import { isMounted } from '../stages/runMounts.ts';
import { declarations } from './declarations.ts';
import { isSecretName } from './secretNames.ts';
import type { LintContext, RuleFinding } from './rule.ts';

const anything = /secret|token|pass|key|credential|_pat\b/i;

/** Commands that write the value of a secret into a file that is still there when the RUN ends. */
export function* writtenSecrets(context: LintContext): Iterable<RuleFinding> {
  if (!anything.test(context.document.text)) return;
  const declarationOf = declarations(context, /^(ARG|ENV)$/);
  for (const step of context.steps) {
    if (step.instruction.keyword !== 'RUN') continue;
    const { start, end } = step.instruction.span;
    if (!anything.test(context.document.text.slice(start, end)) || step.script === undefined)
      continue;
    const shellSteps = context.shellSteps(step);
    for (const shellStep of shellSteps) {
      const name = secretIn(shellStep, shellSteps[shellStep.index - 1]);
      if (name === undefined) continue;
      const path = writtenTo(context, step, shellStep);
      if (path === undefined || isCleared(shellSteps, shellStep, path)) continue;
      const declared = declarationOf(step, name);
      yield {
        step,
        span: shellStep.command.span,
        message: message('secret-in-layer.messageWritten', name, path),
        explanation: message('secret-in-layer.explanationWritten'),
        related:
          declared === undefined
            ? []
            : [
                {
                  range: context.document.lines.rangeOf(declared.instruction.span),
                  message: message('secret-in-layer.related', name),
                },
              ],
        isDoubtful: shellStep.command.isConditional,
      };
      break;
    }
  }
}

/** The secret that the words of a command hold: a variable, or what a secret mount has. */
function secretIn(shellStep: ShellStep, previous: ShellStep | undefined): string | undefined {
  const { command, call } = shellStep;
  for (const { text, parts } of command.words) {
    const variable = parts.find((part) => part.kind === 'variable' && isSecretName(part.name));
    if (variable?.kind === 'variable') return variable.name;
    const mounted = /\/run\/secrets\/([\w.-]+)/.exec(text)?.[1];
    if (mounted !== undefined) return mounted;
  }
  // `echo "$TOKEN" | tee file`
  return call?.program === 'tee' && previous?.command.isPiped === true
    ? secretIn(previous, undefined)
    : undefined;
}

/** The file that gets it; undefined for commands that only use it. */
function writtenTo(
  context: LintContext,
  step: BuildStep,
  shellStep: ShellStep,
): string | undefined {
  const { call, command } = shellStep;
  const args = (call?.args ?? []).map(({ value }) => value);
  const written = context
    .fileEventsOf(step)
    .find(
      ({ effect }) => effect.shellStep?.command === command && effect.kind !== 'remove',
    )?.effect;
  const home = (file: string): string | undefined => {
    const path = `${step.home}/${file}`;
    return isMounted(step.mounts, path) ? undefined : path;
  };
  switch (call?.program) {
    case 'echo':
    case 'printf':
    case 'cat':
    case 'tee':
    case 'cp':
    case 'install':
    case 'envsubst':
    case undefined:
      return written?.kind === 'write'
        ? written.path
        : written?.kind === 'edit'
          ? written.paths[0]
          : undefined;
    case 'git':
      if (args[0] === 'clone' && written?.kind === 'write') {
        // Only what is part of the URL is kept; a header for this one call is not.
        const isInUrl = args.some((value) => /^(https?:)?\/\/[^/]*[$][^/]*@/.test(value));
        return isInUrl ? `${written.path}/.git/config` : undefined;
      }
      return args[0] === 'config' && args.includes('--global') ? home('.gitconfig') : undefined;
    case 'npm':
    case 'pnpm':
    case 'yarn':
      return args[0] === 'config' && args[1] === 'set' ? home('.npmrc') : undefined;
    case 'pip':
    case 'pip3':
      return args[0] === 'config' && args[1] === 'set' ? home('.config/pip/pip.conf') : undefined;
    case 'composer':
      return args[0] === 'config' ? home('.composer/auth.json') : undefined;
    case 'bundle':
      return args[0] === 'config' ? home('.bundle/config') : undefined;
    case 'aws':
      return args[0] === 'configure' && args[1] === 'set' ? home('.aws/credentials') : undefined;
    default:
      return undefined;
  }
}

/** Whether the same RUN removes the file, or takes the setting back. */
function isCleared(steps: readonly ShellStep[], written: ShellStep, path: string): boolean {
  return steps.some((later) => {
    const { call, index } = later;
    if (index <= written.index || call === undefined) return false;
    if (call.program === written.call?.program) {
      if (
        call.args.some(({ value }) =>
          /^(--unset(-all)?|delete|rm|unset|--remove-section|set-url|remove)$/.test(value),
        )
      )
        return true;
    }
    return removedPaths(later).some(
      (removed) =>
        isInside(path, removed) || matchesPattern(path, removed) || coversFolder(removed, path),
    );
  });
}
