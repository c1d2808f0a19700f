import type { Fix, RelatedLocation } from '../finding.ts';
import { moveInstructionBehind } from '../fixes/moveInstruction.ts';
import { toFix } from '../fixes/edits.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { VariableSet } from '../stages/variablesSet.ts';
import { variablesSetBy } from '../stages/variablesSet.ts';
import { independentRunBehind, lastRunToPass } from './rebuiltBehind.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'volatile-value-early',
  title: 'volatile-value-early.title',
  severity: 'information',
  category: 'rebuild',
  hadolint: [],
  docs: 'volatile-value-early',
  otherStages: 'hint',
};

/** Names of values that differ from build to build. Versions of programs and cache busters do not count. */
const volatile = new RegExp(
  `^(${[
    '(APP_|IMAGE_)?BUILD_?(DATE|TIME|TIMESTAMP|NUMBER|NUM|ID|REV|REVISION|SHA|COMMIT|URL)|BUILT_AT|BUILDTIME|TIMESTAMP',
    '(APP_|SOURCE_)?(GIT|VCS|SCM|HG|SVN)_?(SHA1?|COMMIT|COMMIT_SHA|COMMIT_HASH|COMMIT_ID|HASH|REF|REV|REVISION|BRANCH|DESCRIBE|DIRTY)',
    '(APP_|SOURCE_|SHORT_)?(COMMIT|COMMIT_SHA|COMMIT_HASH|COMMIT_ID|COMMIT_REF|SHA)|REVISION',
    'CI_(COMMIT|PIPELINE|JOB)_\\w+|GITHUB_(SHA|REF|REF_NAME|RUN_ID|RUN_NUMBER|RUN_ATTEMPT)',
    'BITBUCKET_(COMMIT|BUILD_NUMBER)|CIRCLE_(SHA1|BUILD_NUM)|TRAVIS_(COMMIT|BUILD_NUMBER)|BUILDKITE_\\w+',
  ].join('|')})$`,
  'i',
);

/** Defaults that stand for “the build will tell”. */
const placeholder =
  /^$|^(unknown|undefined|unset|none|null|n\/a|dev|devel|development|local|head|latest|master|main|dirty|0|not[-_ ]?set)$/i;

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const step of context.steps) {
    const { keyword } = step.instruction;
    if (keyword !== 'ARG' && keyword !== 'ENV') continue;
    const names = volatileNames(step);
    if (names.length === 0) continue;
    const uses = (later: BuildStep): boolean => mentionsOne(context, later, names);
    const run = independentRunBehind(context, step, uses);
    if (run === undefined) continue;
    const command = run.shellStep.command;
    const related: RelatedLocation = {
      range: context.document.lines.rangeOf(command.span),
      message: message('volatile-value-early.related'),
    };
    yield {
      step,
      span: step.instruction.span,
      message: message('volatile-value-early.message', names.join(', ')),
      explanation: message('volatile-value-early.explanation', names.join(', ')),
      related: [related],
      fixes: fixesOf(context, step, lastRunToPass(context, run, uses)),
    };
  }
}

/** The names that an ARG asks for, or that an ENV takes from such an ARG. */
function volatileNames(step: BuildStep): readonly string[] {
  const { instruction } = step;
  return variablesSetBy(instruction)
    .filter((set) => volatile.test(set.name) && isTold(step, set))
    .map(({ name }) => name);
}

/** Whether the build gives the value: a value that the text fixes does not change. */
function isTold({ instruction, variable }: BuildStep, { name, value }: VariableSet): boolean {
  if (instruction.keyword === 'ARG') {
    const isGiven = value === undefined && variable(name) !== undefined;
    return !isGiven && placeholder.test((value ?? '').replace(/^["']|["']$/g, ''));
  }
  return value !== undefined && /\$\{?\w/.test(value);
}

function mentionsOne(
  { document }: LintContext,
  { instruction }: BuildStep,
  names: readonly string[],
): boolean {
  const text = document.text.slice(instruction.span.start, instruction.span.end);
  return names.some((name) => text.includes(name));
}

function fixesOf(context: LintContext, step: BuildStep, target: BuildStep): readonly Fix[] {
  const { document } = context;
  // An instruction that sets other things as well may be needed where it is.
  if (step.isTrigger || variablesSetBy(step.instruction).length !== 1) return [];
  const edits = moveInstructionBehind(document, step.instruction, target.instruction);
  const { line } = target.instruction.range.start;
  return [toFix('suggestion', message('volatile-value-early.fix', line + 1), edits)];
}
