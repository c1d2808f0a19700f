import type { CleanUpFamily } from '../caches/cleanUps.ts';
import { cleanUpFamilies, removesOne } from '../caches/cleanUps.ts';
import { packageCallOf } from '../commands/packageInstalls.ts';
import { isCommandRemoving } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
import { cleanUpFixes } from './cleanupInOwnLayerFixes.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'cleanup-in-own-layer',
  title: 'cleanup-in-own-layer.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: [],
  docs: 'cleanup-in-own-layer',
  otherStages: 'silent',
};

/** A clean-up, and the command of an earlier layer that left what it is for. */
interface LateCleanUp {
  readonly shellStep: ShellStep;
  readonly family: string;
  readonly left: LeftBehind;
}

interface LeftBehind {
  readonly step: BuildStep;
  readonly shellStep: ShellStep;
  readonly folders: readonly string[];
}

const cleaning =
  /\b(clean|clear|purge|del|remove|erase|autoremove|prune|rm|find|locals|cc)\b|-Sc|dist-?clean/;

const purging = /\b(purge|remove|erase|del|autoremove|groupremove)\b|zypper\s[^\n]*\brm\b/;

export function* check(context: LintContext): Iterable<RuleFinding> {
  const { document, steps } = context;
  if (!cleaning.test(document.text)) return;
  const families = cleanUpFamilies.filter(({ programs }) => context.callsAny(programs));
  if (families.length === 0) return;
  const hasPurges = purging.test(document.text);
  const left = new Map<string, LeftBehind>();
  const installed = new Map<string, LeftBehind>();
  for (const step of steps) {
    if (!step.isShipped || step.script === undefined) continue;
    const found = [
      ...families.flatMap((family) => lateCleanUps(context, step, family, left)),
      ...(hasPurges ? latePurges(context, step, installed) : []),
    ].sort((one, other) => one.shellStep.index - other.shellStep.index);
    for (const writer of new Set(found.map(({ left: { step: earlier } }) => earlier))) {
      yield findingOf(
        context,
        step,
        found.filter(({ left: { step: earlier } }) => earlier === writer),
      );
    }
  }
}

/** Of the clean-ups in one RUN that come too late for what one other RUN left; there is at least one. */
function findingOf(
  context: LintContext,
  step: BuildStep,
  found: readonly LateCleanUp[],
): RuleFinding {
  const [first] = found;
  if (first === undefined) throw new RangeError('a finding needs a clean-up');
  return {
    step,
    span: first.shellStep.command.span,
    message: message('cleanup-in-own-layer.message', first.family),
    explanation: message('cleanup-in-own-layer.explanation', first.family),
    related: [
      {
        range: context.document.lines.rangeOf(first.left.shellStep.command.span),
        message: message('cleanup-in-own-layer.related'),
      },
    ],
    isDoubtful: first.shellStep.command.isConditional,
    fixes: cleanUpFixes(
      context,
      step,
      first.left.step,
      found.map(({ shellStep }) => shellStep),
    ),
  };
}

/** Clean-ups of a RUN that meet what earlier ones left. Keeps track of what this one leaves. */
function lateCleanUps(
  context: LintContext,
  step: BuildStep,
  family: CleanUpFamily,
  left: Map<string, LeftBehind>,
): readonly LateCleanUp[] {
  const found: LateCleanUp[] = [];
  let own: LeftBehind | undefined;
  let fillsHere = false;
  const earlier = left.get(family.name);
  for (const shellStep of context.shellSteps(step)) {
    const folders = family.fills(step, shellStep);
    if (folders !== undefined) {
      fillsHere = true;
      const open = folders.filter((folder) => !isMounted(step.mounts, folder));
      if (open.length > 0) own = { step, shellStep, folders: open };
      continue;
    }
    const isCleanUp =
      family.cleans(step, shellStep) ||
      (isCommandRemoving(shellStep) &&
        removesOne(shellStep, own?.folders ?? earlier?.folders ?? []));
    if (!isCleanUp) continue;
    if (!fillsHere && earlier !== undefined && isSameBuild(earlier.step, step)) {
      found.push({ shellStep, family: family.name, left: earlier });
    }
    own = undefined;
    if (earlier !== undefined) left.delete(family.name);
  }
  if (own !== undefined) left.set(family.name, own);
  return found;
}

/** Removals of packages that an earlier RUN installed. */
function latePurges(
  context: LintContext,
  step: BuildStep,
  installed: Map<string, LeftBehind>,
): readonly LateCleanUp[] {
  const found: LateCleanUp[] = [];
  for (const shellStep of context.shellSteps(step)) {
    const call = packageCallOf(shellStep);
    if (call === undefined) continue;
    const names = [...(call.packages ?? []), ...(call.virtual === undefined ? [] : [call.virtual])];
    if (call.kind === 'install') {
      for (const name of names) installed.set(name, { step, shellStep, folders: [] });
      continue;
    }
    for (const name of names) {
      const left = installed.get(name);
      installed.delete(name);
      if (left === undefined || left.step === step || !isSameBuild(left.step, step)) continue;
      if (found.every((other) => other.shellStep !== shellStep)) {
        found.push({ shellStep, family: shellStep.call?.program ?? '', left });
      }
    }
  }
  return found;
}

/** Triggers run in another build: they come after everything that is no trigger. */
function isSameBuild(earlier: BuildStep, later: BuildStep): boolean {
  return !earlier.isTrigger || later.isTrigger;
}
