import { packageCallOf } from '../commands/packageInstalls.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import { toFix } from '../fixes/edits.ts';
import { mergeRuns } from '../fixes/mergeRuns.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'consecutive-run',
  title: 'consecutive-run.title',
  severity: 'information',
  isOffByDefault: true,
  category: 'layers',
  hadolint: ['DL3059'],
  docs: 'consecutive-run',
  otherStages: 'silent',
};

/** What a package manager rewrites as a whole whenever it changes one package. */
const databases: readonly (readonly [program: RegExp, database: string])[] = [
  [/^(apt|apt-get|aptitude)$/, '/var/lib/dpkg'],
  [/^(dnf5?|yum|microdnf|tdnf|zypper)$/, '/var/lib/rpm'],
  [/^apk$/, '/lib/apk/db'],
];

export function* check(context: LintContext): Iterable<RuleFinding> {
  const { document, steps } = context;
  for (const [position, later] of steps.entries()) {
    const earlier = steps[position - 1];
    if (earlier === undefined || !isJoinable(earlier, later)) continue;
    const first = databaseChange(context, earlier);
    const second = databaseChange(context, later);
    if (first === undefined || second === undefined || first.database !== second.database) continue;
    const merge = mergeRuns(document, earlier, later);
    yield {
      step: later,
      span: second.shellStep.command.span,
      message: message('consecutive-run.message', second.database),
      explanation: message('consecutive-run.explanation', second.database),
      related: [
        {
          range: document.lines.rangeOf(first.shellStep.command.span),
          message: message('consecutive-run.related', first.database),
        },
      ],
      fixes: merge === undefined ? [] : [toFix('safe', message('consecutive-run.fix'), [merge])],
    };
  }
}

/** Next to each other, with the same flags: only then one RUN could do the work of both. */
function isJoinable(earlier: BuildStep, later: BuildStep): boolean {
  const flags = ({ instruction }: BuildStep): string =>
    instruction.flags.map(({ name, value }) => `${name}=${value ?? ''}`).join(' ');
  return (
    earlier.stage === later.stage &&
    earlier.isTrigger === later.isTrigger &&
    earlier.script !== undefined &&
    later.script !== undefined &&
    flags(earlier) === flags(later)
  );
}

function databaseChange(
  context: LintContext,
  step: BuildStep,
): { readonly shellStep: ShellStep; readonly database: string } | undefined {
  for (const shellStep of context.shellSteps(step)) {
    const program = packageCallOf(shellStep)?.shellStep.call?.program ?? '';
    const database = databases.find(([programs]) => programs.test(program))?.[1];
    if (database !== undefined) return { shellStep, database };
  }
  return undefined;
}
