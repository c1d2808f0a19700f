import { bytesBrought, sumBytes } from '../files/byteCounts.ts';
import type { FileEffect } from '../files/fileEffect.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import { isPattern } from '../files/pathPatterns.ts';
import type { ByteCount } from '../finding.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { rewriteFixes } from './rewrittenInLaterLayerFixes.ts';
import { isProbablySmall } from './smallFiles.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'rewritten-in-later-layer',
  title: 'rewritten-in-later-layer.title',
  severity: 'warning',
  category: 'layers',
  hadolint: [],
  docs: 'rewritten-in-later-layer',
  otherStages: 'silent',
};

/** What commands write themselves, such as a line of settings, is nothing to speak of. */
const linesOfText = 4096;

interface Rewritten {
  readonly file: WrittenFile;
  readonly path: string;
  readonly bytes: ByteCount;
}

export function* check(context: LintContext): Iterable<RuleFinding> {
  // A file that one RUN changes three times is stored once more, not three times.
  const stored = new Map<BuildStep, Set<string>>();
  for (const event of context.fileEvents()) {
    const { step, effect } = event;
    if (!isRewrite(effect)) continue;
    const known = stored.get(step) ?? new Set();
    stored.set(step, known);
    const rewritten = rewrittenBy(context, event).filter(({ path }) => !known.has(path));
    for (const { path } of rewritten) known.add(path);
    if (effect.kind === 'move') known.add(effect.to);
    if (rewritten.length === 0) continue;
    const bytes = sumBytes(rewritten.map((item) => item.bytes));
    if (bytes.kind === 'unknown' && rewritten.every((item) => isLikelySmall(item, effect)))
      continue;
    const paths = rewritten.map(({ path }) => path);
    const isMove = effect.kind === 'move';
    yield {
      step,
      span: effect.span,
      message: message(
        isMove ? 'rewritten-in-later-layer.messageMoved' : 'rewritten-in-later-layer.message',
        paths.length > 3 ? `${paths.slice(0, 3).join(', ')}…` : paths.join(', '),
      ),
      explanation: message(
        isMove
          ? 'rewritten-in-later-layer.explanationMoved'
          : 'rewritten-in-later-layer.explanation',
      ),
      related: rewritten.map(({ file, path }) => ({
        range: context.document.lines.rangeOf(file.effect.span),
        message: message('rewritten-in-later-layer.related', path),
      })),
      bytes,
      isDoubtful: effect.shellStep?.command.isConditional === true,
      fixes: rewriteFixes(
        context,
        event,
        rewritten.map(({ file }) => file),
      ),
    };
  }
}

/** What a RUN edits, moves or writes over. COPY over COPY is a fault of its own. */
function isRewrite(effect: FileEffect): boolean {
  if (effect.kind === 'write') return effect.shellStep !== undefined && !effect.isFolder;
  return effect.kind === 'edit' || effect.kind === 'move';
}

function rewrittenBy({ facts }: LintContext, event: FileEvent): readonly Rewritten[] {
  const { step, effect } = event;
  const isEarlier = (file: WrittenFile): boolean => file.step !== step && file.storedBy !== step;
  const paths = pathsOf(effect);
  const whole = event.touched
    .filter((file) => isEarlier(file) && isStoredWhole(file, effect, paths))
    .map((file) => ({ file, path: file.path, bytes: file.effect.bytes }));
  // Whether a copied folder brought the path is only known with the files of the context at hand.
  const parts =
    facts.context === undefined
      ? []
      : event.around
          .filter((file) => isEarlier(file) && file.effect.source !== undefined)
          .flatMap((file) =>
            paths.flatMap((path): readonly Rewritten[] => {
              const bytes = bytesBrought(facts.context, file, path);
              return bytes === undefined ? [] : [{ file, path, bytes }];
            }),
          );
  return [...whole, ...parts].filter(
    ({ bytes, file }) =>
      bytes.kind === 'unknown' || bytes.bytes > (file.effect.origin === 'create' ? linesOfText : 0),
  );
}

function pathsOf(effect: FileEffect): readonly string[] {
  switch (effect.kind) {
    case 'write':
      return [effect.path];
    case 'move':
      return [effect.from];
    case 'edit':
      return effect.paths;
    default:
      return [];
  }
}

/** A folder moves with all that is in it; edits and writes are for files. */
function isStoredWhole(
  { path, effect: written }: WrittenFile,
  effect: FileEffect,
  paths: readonly string[],
): boolean {
  if (effect.kind === 'move') return true;
  return !written.isFolder && paths.some((wanted) => wanted === path || isPattern(wanted));
}

/** Scripts and settings, and text that a command writes: kilobytes, as long as nothing says otherwise. */
function isLikelySmall({ file }: Rewritten, { shellStep }: FileEffect): boolean {
  if (isProbablySmall(file)) return true;
  const isText = /^(sed|perl|dos2unix|unix2dos|echo|printf|tee|cat)$/.test(
    shellStep?.call?.program ?? '',
  );
  return isText && file.effect.origin !== 'download';
}
