import { sumBytes } from '../files/byteCounts.ts';
import type { Fix } from '../finding.ts';
import { removeInstruction } from '../fixes/removeStatement.ts';
import { toFix } from '../fixes/edits.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { Copy } from './copies.ts';
import { StageCopies, copyOf } from './copies.ts';
import type { Overlap } from './copyOverlap.ts';
import { overlaps } from './copyOverlap.ts';
import { stepsBetween } from './mentions.ts';
import { isProbablySmall } from './smallFiles.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'copied-twice',
  title: 'copied-twice.title',
  severity: 'warning',
  category: 'layers',
  hadolint: [],
  docs: 'copied-twice',
  otherStages: 'silent',
};

/** An earlier copy of the same content: in the same place, where it is lost, or in another. */
interface Repeated extends Overlap {
  readonly earlier: Copy;
  readonly later: Copy;
  readonly isOver: boolean;
}

export function* check(context: LintContext): Iterable<RuleFinding> {
  const count = context.steps.filter(({ instruction }) => /^(COPY|ADD)$/.test(instruction.keyword));
  if (count.length < 2) return;
  const copies = new StageCopies();
  const overlapOf = overlaps(context);
  let step: BuildStep | undefined;
  let found: Repeated[] = [];
  for (const event of context.fileEvents()) {
    if (event.step !== step) {
      yield* findings(context, found);
      found = [];
      ({ step } = event);
    }
    const { effect } = event;
    if (effect.kind === 'remove' || effect.kind === 'move') copies.forget(event);
    const later = copyOf(event);
    if (later === undefined) continue;
    found.push(...repeatedBy(copies, later, overlapOf));
    copies.add(later);
  }
  yield* findings(context, found);
}

function repeatedBy(
  copies: StageCopies,
  later: Copy,
  overlapOf: (earlier: Copy, later: Copy) => Overlap | undefined,
): readonly Repeated[] {
  const around = copies.around(later);
  const over = around.flatMap((earlier): readonly Repeated[] => {
    const overlap = overlapOf(earlier, later);
    return overlap === undefined ? [] : [{ ...overlap, earlier, later, isOver: true }];
  });
  const twin = copies.ofSource(later);
  if (over.length > 0 || twin === undefined || twin.step === later.step) return over;
  // In the same place, it has been judged already.
  if (around.includes(twin) || isProbablySmall({ effect: later.effect, path: later.effect.path }))
    return [];
  return [{ earlier: twin, later, bytes: later.effect.bytes, isOver: false, isWhole: false }];
}

function* findings(context: LintContext, repeated: readonly Repeated[]): Iterable<RuleFinding> {
  const counted = repeated.filter(({ bytes }) => bytes.kind === 'unknown' || bytes.bytes > 0);
  const [first] = counted;
  if (first === undefined) return;
  const { lines } = context.document;
  const { step } = first.later;
  const names = [
    ...new Set(
      counted.map(({ later, earlier, isOver }) =>
        isOver ? smaller(earlier, later) : later.effect.path,
      ),
    ),
  ];
  const list = names.length > 3 ? `${names.slice(0, 3).join(', ')}…` : names.join(', ');
  yield {
    step,
    span: step.instruction.span,
    message: first.isOver
      ? message('copied-twice.messageOver', list)
      : message('copied-twice.message', first.earlier.effect.path, first.later.effect.path),
    explanation: message(
      first.isOver ? 'copied-twice.explanationOver' : 'copied-twice.explanation',
    ),
    related: counted.map(({ earlier }) => ({
      range: lines.rangeOf(earlier.effect.span),
      message: message('copied-twice.related', earlier.effect.path),
    })),
    bytes: sumBytes(counted.map(({ bytes }) => bytes)),
    fixes: counted.every(({ isOver }) => isOver) ? fixesOf(context, counted) : [],
  };
}

/** The deeper of the two places. */
function smaller(earlier: Copy, later: Copy): string {
  const [left, right] = [earlier.effect.path, later.effect.path];
  return left.length > right.length ? left : right;
}

/** Takes the first copy out when the second one brings all of it before anything uses it. */
function fixesOf(context: LintContext, repeated: readonly Repeated[]): readonly Fix[] {
  const [first] = repeated;
  const steps = new Set(repeated.map(({ earlier }) => earlier.step));
  if (first === undefined || steps.size !== 1) return [];
  const { earlier, later } = first;
  const { document } = context;
  if (earlier.step.stage !== later.step.stage || later.step.isTrigger) return [];
  const isUsed = stepsBetween(context, earlier.step, later.step).some(({ instruction }) =>
    /^(RUN|ONBUILD)$/.test(instruction.keyword),
  );
  const writes = context.fileEventsOf(earlier.step).length;
  const isCovered = writes === repeated.length && repeated.every(({ isWhole }) => isWhole);
  if (isUsed || !isCovered) return [];
  const flags = ({ instruction }: BuildStep): string =>
    instruction.flags.map(({ name, value }) => `${name}=${value ?? ''}`).join(' ');
  const kind = flags(earlier.step) === flags(later.step) ? 'safe' : 'suggestion';
  return [
    toFix(kind, message('copied-twice.fix'), [
      removeInstruction(document, earlier.step.instruction),
    ]),
  ];
}
