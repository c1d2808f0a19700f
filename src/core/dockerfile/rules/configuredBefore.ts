import type { BuildStep } from '../stages/buildStep.ts';
import type { LintContext } from './rule.ts';

/**
 * Tells whether the text of a stage, or of one that it starts from, sets something before an offset of a step. Each
 * stage is searched once.
 */
export function searchConfiguration(
  { document }: LintContext,
  pattern: RegExp,
): (step: BuildStep, offset: number) => boolean {
  /** The end of the first match in each stage; 0 when a stage below has one already. */
  const firsts = new Map<number, number>();

  function firstIn(index: number): number {
    const known = firsts.get(index);
    if (known !== undefined) return known;
    const stage = document.stages[index];
    if (stage === undefined) return Infinity;
    const isInherited = stage.baseStage !== undefined && firstIn(stage.baseStage) < Infinity;
    const start = stage.from.span.end;
    const end = stage.instructions.at(-1)?.span.end ?? start;
    const match = isInherited ? null : pattern.exec(document.text.slice(start, end));
    const first = isInherited
      ? 0
      : match === null
        ? Infinity
        : start + match.index + match[0].length;
    firsts.set(index, first);
    return first;
  }

  return (step, offset) => firstIn(step.stage.index) <= offset;
}
