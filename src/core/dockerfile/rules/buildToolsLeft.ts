import type { PackageCall } from '../commands/packageInstalls.ts';
import { packageCallOf } from '../commands/packageInstalls.ts';
import { runsUnknownScript } from '../commands/removals.ts';
import { message } from '../messages/messageTemplates.ts';
import { rootImage } from '../stages/rootImage.ts';
import { isMinorTool, isToolchain } from './buildToolPackages.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'build-tools-left',
  title: 'build-tools-left.title',
  severity: 'information',
  category: 'shape',
  hadolint: [],
  docs: 'build-tools-left',
  otherStages: 'silent',
};

/** Images that are made to build things in, or that bring a toolchain of their own. */
const buildImages =
  /devcontainer|buildpack-deps|(^|\/)(golang|rust|gcc|maven|gradle)(:|$)|-sdk|\/sdk:/;

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const step of context.steps) {
    if (!step.isShipped) continue;
    if (step.script === undefined || buildImages.test(rootImage(context.document, step.stage)))
      continue;
    const shellSteps = context.shellSteps(step);
    const calls = shellSteps.flatMap((shellStep) => packageCallOf(shellStep) ?? []);
    const removals = calls.filter(({ kind }) => kind === 'remove');
    const readable = shellSteps.filter(({ call: other }) => other?.program !== 'make');
    for (const call of calls) {
      if (call.kind !== 'install') continue;
      const left = toolsLeft(call, removals);
      if (!left.some(isToolchain)) continue;
      yield {
        step,
        span: call.shellStep.command.span,
        message: message('build-tools-left.message', listed(left)),
        explanation: message('build-tools-left.explanation'),
        isDoubtful:
          call.shellStep.command.isConditional ||
          runsUnknownScript(readable, call.shellStep.index + 1),
      };
    }
  }
}

/** The tools of an install that no later one of the removals in the same RUN takes away. */
function toolsLeft(install: PackageCall, removed: readonly PackageCall[]): readonly string[] {
  const tools = (install.packages ?? []).filter((name) => isToolchain(name) || isMinorTool(name));
  if (tools.length === 0) return tools;
  const removals = removed.filter(({ shellStep }) => shellStep.index > install.shellStep.index);
  return tools.filter(
    (tool) =>
      !removals.some(
        ({ packages, isAutomatic }) =>
          isAutomatic ||
          packages === undefined ||
          packages.includes(tool) ||
          (install.virtual !== undefined && packages.includes(install.virtual)) ||
          packages.some((name) => name.includes('*')),
      ),
  );
}

function listed(names: readonly string[]): string {
  const sorted = [...names.filter(isToolchain), ...names.filter((name) => !isToolchain(name))];
  return sorted.length > 4 ? `${sorted.slice(0, 4).join(', ')}…` : sorted.join(', ');
}
