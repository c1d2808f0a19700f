import type { DependencyInstall } from '../commands/dependencyInstall.ts';
import { dependencyInstallOf } from '../commands/dependencyInstall.ts';
import { contextPath } from '../files/contextSources.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isInside, joinPath } from '../stages/paths.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';
import { orderFixes } from './sourcesBeforeDependenciesFixes.ts';

export const meta: RuleMeta = {
  id: 'sources-before-dependencies',
  title: 'sources-before-dependencies.title',
  severity: 'information',
  category: 'rebuild',
  hadolint: [],
  docs: 'sources-before-dependencies',
  otherStages: 'hint',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  const { document, steps } = context;
  const seen = new Set<string>();
  for (const copy of steps) {
    const target = wholeContextTarget(copy);
    // Only the first copy of everything in a stage can be moved behind an installation.
    const place = `${copy.stage.index} ${String(copy.isTrigger)}`;
    if (target === undefined || seen.has(place)) continue;
    seen.add(place);
    const install = installAfter(context, copy, target);
    if (install === undefined) continue;
    yield {
      step: copy,
      span: copy.instruction.span,
      message: message('sources-before-dependencies.message', install.found.title),
      explanation: message('sources-before-dependencies.explanation', install.found.title),
      related: [
        {
          range: document.lines.rangeOf(install.found.shellStep.command.span),
          message: message('sources-before-dependencies.related'),
        },
      ],
      fixes: orderFixes(context, copy, install.step, install.found),
    };
  }
}

/** Where `COPY . target` puts the whole context; undefined for any other instruction. */
function wholeContextTarget({ instruction, workdir, variable }: BuildStep): string | undefined {
  if (!/^(COPY|ADD)$/.test(instruction.keyword) || instruction.words.length < 2) return undefined;
  if (instruction.flags.some(({ name }) => name === 'from')) return undefined;
  const sources = instruction.words.slice(0, -1).map(({ value }) => value);
  if (!sources.some((source) => /^[./*]/.test(source) && /^\*?$/.test(contextPath(source))))
    return undefined;
  const target = expandVariables(instruction.words.at(-1)?.value ?? '', variable);
  return target === undefined ? undefined : joinPath(workdir, target);
}

/** The first installation of dependencies behind the copy, unless they were installed before it already. */
function installAfter(
  context: LintContext,
  copy: BuildStep,
  target: string,
): { readonly step: BuildStep; readonly found: DependencyInstall } | undefined {
  const alike = context.stepsOf(copy.stage).filter(({ isTrigger }) => isTrigger === copy.isTrigger);
  const installed = new Set(
    alike
      .filter(({ position }) => position < copy.position)
      .flatMap((step) =>
        context
          .shellSteps(step)
          .flatMap((shellStep) => dependencyInstallOf(shellStep)?.shellStep.call?.program ?? []),
      ),
  );
  for (const step of alike) {
    if (step.position <= copy.position) continue;
    for (const shellStep of context.shellSteps(step)) {
      const found = dependencyInstallOf(shellStep);
      if (found === undefined || installed.has(shellStep.call?.program ?? '')) continue;
      const isThere = shellStep.folder === undefined || isInside(shellStep.folder, target);
      if (isThere) return { step, found };
    }
  }
  return undefined;
}
