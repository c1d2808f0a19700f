import { bytesBrought, sumBytes } from '../files/byteCounts.ts';
import type { ChangeEffect } from '../files/fileEffect.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import type { ByteCount } from '../finding.ts';
import { message } from '../messages/messageTemplates.ts';
import { isSameMode, isSameOwner } from './fileAttributes.ts';
import { ownershipFixes } from './ownershipFixes.ts';
import { isProbablySmall } from './smallFiles.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'ownership-changed-in-later-layer',
  title: 'ownership-changed-in-later-layer.title',
  severity: 'warning',
  category: 'layers',
  hadolint: [],
  docs: 'ownership-changed-in-later-layer',
  otherStages: 'silent',
};

interface Changed {
  readonly file: WrittenFile;
  readonly bytes: ByteCount;
  /** Only a part of the copied folder. */
  readonly isPart: boolean;
}

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const event of context.fileEvents()) {
    const { step, effect } = event;
    if (effect.kind !== 'owner' && effect.kind !== 'mode') continue;
    const changed = changedEarlier(context, event, effect);
    if (changed.length === 0) continue;
    const bytes = sumBytes(changed.map((item) => item.bytes));
    const program = effect.shellStep?.call?.program ?? 'chown';
    const files = [...new Set(changed.map(({ file }) => file))];
    yield {
      step,
      span: effect.span,
      message: message('ownership-changed-in-later-layer.message', program, named(effect)),
      explanation: message('ownership-changed-in-later-layer.explanation', program),
      related: files.map((file) => ({
        range: context.document.lines.rangeOf(file.effect.span),
        message: message('ownership-changed-in-later-layer.related', file.path),
      })),
      bytes,
      isDoubtful:
        effect.shellStep?.command.isConditional === true ||
        changed.every(({ isPart, file }) => isPart || isProbablySmall(file)),
      fixes: changed.some(({ isPart }) => isPart)
        ? []
        : ownershipFixes(context, event, effect, files),
    };
  }
}

function changedEarlier(
  { facts }: LintContext,
  event: FileEvent,
  effect: ChangeEffect,
): readonly Changed[] {
  const concerns = (file: WrittenFile): boolean =>
    file.step !== event.step &&
    // What the same RUN moved or edited is in its layer anyway.
    file.storedBy !== event.step &&
    !isNoOp(file, effect);
  const whole = event.touched
    .filter((file) => concerns(file) && isCopiedUp(file, effect))
    .map((file) => ({ file, bytes: file.effect.bytes, isPart: false }));
  const parts = event.around.filter(concerns).flatMap((file) =>
    effect.paths.flatMap((path): readonly Changed[] => {
      const bytes = bytesBrought(facts.context, file, path);
      // Without the context, a change of one name may be one of a folder alone, which costs nothing.
      const isLikely = effect.isRecursive || /\.\w+$/.test(path);
      if (bytes === undefined || (bytes.kind === 'unknown' && !isLikely)) return [];
      return [{ file, bytes, isPart: true }];
    }),
  );
  return [...whole, ...parts].filter(({ bytes }) => bytes.kind === 'unknown' || bytes.bytes > 0);
}

/** Without -R, a folder alone changes: nothing in it is stored again. */
function isCopiedUp({ effect: written, path }: WrittenFile, effect: ChangeEffect): boolean {
  if (written.isFolder)
    return effect.isRecursive || effect.paths.every((target) => /[*?]/.test(target));
  return (
    effect.isRecursive || effect.paths.some((target) => target === path || /[*?]/.test(target))
  );
}

/** The builder drops entries whose owner and mode are what they were before. */
function isNoOp(file: WrittenFile, effect: ChangeEffect): boolean {
  return effect.kind === 'owner'
    ? isSameOwner(file.owner, effect.value)
    : isSameMode(file.mode, effect.value);
}

function named({ paths }: ChangeEffect): string {
  return paths.length > 3 ? `${paths.slice(0, 3).join(', ')}…` : paths.join(', ');
}
