import { dependencyInstallOf } from '../commands/dependencyInstall.ts';
import { aptCallOf } from '../commands/aptCall.ts';
import { packageCallOf } from '../commands/packageInstalls.ts';
import { pipArguments } from '../commands/pipArguments.ts';
import { runsUnknownScript } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { LintContext } from './rule.ts';

/** A RUN that takes long, downloads much, and does the same whatever the values around it are. */
export interface IndependentRun {
  readonly step: BuildStep;
  readonly shellStep: ShellStep;
}

/** Commands that may read any variable, or any file: they say nothing of what they need. */
const building =
  /^(make|cmake|ninja|go|cargo|mvnw?|gradlew?|dotnet|npx|node|python[\d.]*|ruby|php|perl|rake|docker-php-ext-install|configure|meson|tsc|webpack|vite)$/;

/**
 * The first RUN behind a step of its stage that only installs packages, unless something before it uses what the step
 * brings: `uses` tells that of a step.
 */
export function independentRunBehind(
  context: LintContext,
  step: BuildStep,
  uses: (later: BuildStep) => boolean,
): IndependentRun | undefined {
  for (const later of stepsBehind(context, step)) {
    if (later.isTrigger !== step.isTrigger) continue;
    if (uses(later)) return undefined;
    const shellStep = later.script === undefined ? undefined : installAlone(context, later);
    if (shellStep !== undefined) return { step: later, shellStep };
    if (later.instruction.keyword === 'RUN' && readsAnything(context, later)) return undefined;
  }
  return undefined;
}

/** The last RUN of that kind before the first step that uses what the step brings. */
export function lastRunToPass(
  context: LintContext,
  first: IndependentRun,
  uses: (later: BuildStep) => boolean,
): BuildStep {
  let last = first.step;
  for (const later of stepsBehind(context, first.step)) {
    if (uses(later)) break;
    if (later.instruction.keyword !== 'RUN') continue;
    if (readsAnything(context, later)) break;
    last = later;
  }
  return last;
}

/** More instructions than any stage has that people write; it keeps the time in proportion to the text. */
const reach = 500;

/** The later steps of the same stage. */
function stepsBehind({ allSteps }: LintContext, step: BuildStep): readonly BuildStep[] {
  const behind = allSteps.slice(step.position + 1, step.position + 1 + reach);
  const end = behind.findIndex(({ stage }) => stage !== step.stage);
  return end === -1 ? behind : behind.slice(0, end);
}

function readsAnything(context: LintContext, step: BuildStep): boolean {
  if (step.script === undefined) return true;
  const shellSteps = context.shellSteps(step);
  return (
    runsUnknownScript(shellSteps, 0) ||
    shellSteps.some((shellStep) => {
      const { call } = shellStep;
      if (call === undefined) return false;
      if (pipArguments(shellStep) !== undefined) return false;
      if (building.test(call.program)) return dependencyInstallOf(shellStep) === undefined;
      return /^(npm|yarn|pnpm|bun|composer|bundle)$/.test(call.program)
        ? dependencyInstallOf(shellStep) === undefined
        : false;
    })
  );
}

/** The command that installs, in a RUN that does nothing which may depend on values. */
function installAlone(context: LintContext, step: BuildStep): ShellStep | undefined {
  if (readsAnything(context, step)) return undefined;
  return context.shellSteps(step).find((shellStep) => {
    if (packageCallOf(shellStep)?.kind === 'install') return true;
    if (/^(dist-)?upgrade$/.test(aptCallOf(shellStep)?.subcommand ?? '')) return true;
    if (dependencyInstallOf(shellStep) !== undefined) return true;
    return pipArguments(shellStep)?.operands[0]?.value === 'install';
  });
}
