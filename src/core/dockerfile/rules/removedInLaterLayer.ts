import type { ByteCount, RelatedLocation } from '../finding.ts';
import { bytesBrought, sumBytes } from '../files/byteCounts.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import { message } from '../messages/messageTemplates.ts';
import { removalFixes } from './removedInLaterLayerFixes.ts';
import { isProbablySmall } from './smallFiles.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'removed-in-later-layer',
  title: 'removed-in-later-layer.title',
  severity: 'warning',
  category: 'layers',
  hadolint: [],
  docs: 'removed-in-later-layer',
  otherStages: 'silent',
};

interface Removed {
  readonly file: WrittenFile;
  readonly path: string;
  readonly bytes: ByteCount;
}

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const event of context.fileEvents()) {
    const { step, effect } = event;
    if (effect.kind !== 'remove') continue;
    const removed = removedEarlier(context, event);
    if (removed.length === 0) continue;
    const bytes = sumBytes(removed.map((item) => item.bytes));
    yield {
      step,
      span: effect.span,
      message: message('removed-in-later-layer.message', named(removed)),
      explanation: message('removed-in-later-layer.explanation'),
      related: related(context, removed),
      bytes,
      isDoubtful:
        effect.shellStep?.command.isConditional === true ||
        (bytes.kind === 'unknown' && removed.every(({ file }) => isProbablySmall(file))),
      fixes: removalFixes(
        context,
        event,
        removed.map(({ file }) => file),
      ),
    };
  }
}

function removedEarlier({ facts }: LintContext, event: FileEvent): readonly Removed[] {
  const { effect, step } = event;
  if (effect.kind !== 'remove') return [];
  const whole = event.touched
    .filter((file) => file.step !== step && !isEmpty(file.effect.bytes) && !isPackageList(file))
    .map((file) => ({ file, path: file.path, bytes: file.effect.bytes }));
  // Whether a copied folder brought the path is only known with the files of the context at hand.
  const parts = event.around
    .filter((file) => file.step !== step && file.effect.source !== undefined)
    .flatMap((file) =>
      effect.paths.flatMap((path) => {
        const bytes =
          facts.context === undefined ? undefined : bytesBrought(facts.context, file, path);
        return bytes === undefined || isEmpty(bytes) ? [] : [{ file, path, bytes }];
      }),
    );
  return [...whole, ...parts];
}

/** Caches of package managers are the matter of another rule. */
function isPackageList({ path, effect }: WrittenFile): boolean {
  return effect.origin === 'tool' && path === '/var/lib/apt/lists';
}

function isEmpty(bytes: ByteCount): boolean {
  return bytes.kind !== 'unknown' && bytes.bytes === 0;
}

function named(removed: readonly Removed[]): string {
  const paths = [...new Set(removed.map(({ path }) => path))];
  return paths.length > 3 ? `${paths.slice(0, 3).join(', ')}…` : paths.join(', ');
}

/** Every instruction that wrote some of it, once. */
function related(
  { document }: LintContext,
  removed: readonly Removed[],
): readonly RelatedLocation[] {
  const spans = new Map(removed.map(({ file, path }) => [file.effect.span, path]));
  return [...spans].map(([span, path]) => ({
    range: document.lines.rangeOf(span),
    message: message('removed-in-later-layer.related', path),
  }));
}
