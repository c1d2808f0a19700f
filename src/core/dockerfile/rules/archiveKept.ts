import type { ExtractEffect } from '../files/fileEffect.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import type { Fix } from '../finding.ts';
import { toFix } from '../fixes/edits.ts';
import { insertCommandAfter } from '../fixes/insertCommand.ts';
import { message } from '../messages/messageTemplates.ts';
import { runsUnknownScript } from '../commands/removals.ts';
import { baseName } from '../stages/paths.ts';
import { writtenPath } from './writtenPath.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'archive-kept',
  title: 'archive-kept.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: [],
  docs: 'archive-kept',
  otherStages: 'silent',
};

const archive =
  /\.(tar|tgz|tbz2?|txz|tzst|zip|7z|rar|deb|rpm|apk|run|(tar\.)?(gz|xz|bz2|zst|lz4?|lzma|Z))$/i;

export function* check(context: LintContext): Iterable<RuleFinding> {
  const events = context.fileEvents();
  const kept = new Map<WrittenFile, FileEvent & { readonly effect: ExtractEffect }>();
  /** The same file may be downloaded again: removing it once is enough then. */
  const byPath = new Map<string, WrittenFile[]>();
  for (const event of events) {
    const { effect } = event;
    if (effect.kind === 'extract') {
      for (const file of event.touched) {
        if (!isDownloaded(file, effect)) continue;
        kept.set(file, { ...event, effect });
        const known = byPath.get(file.path);
        if (known === undefined) byPath.set(file.path, [file]);
        else known.push(file);
      }
    } else if (effect.kind === 'remove' || effect.kind === 'move') {
      // Removed in another layer is a fault of its own, with a finding of its own.
      for (const file of event.touched) {
        for (const same of byPath.get(file.path) ?? []) kept.delete(same);
        byPath.delete(file.path);
      }
    }
  }
  for (const [file, event] of kept) yield toFinding(context, file, event);
}

function isDownloaded({ effect, path }: WrittenFile, { shellStep }: ExtractEffect): boolean {
  if (effect.origin !== 'download' || effect.shellStep === undefined) return false;
  return archive.test(path) || /^(tar|bsdtar|unzip)$/.test(shellStep?.call?.program ?? '');
}

function toFinding(
  context: LintContext,
  file: WrittenFile,
  event: FileEvent & { readonly effect: ExtractEffect },
): RuleFinding {
  const { document } = context;
  const { step, effect } = event;
  const isSameRun = file.step === step;
  const shellSteps = context.shellSteps(step);
  return {
    step,
    span: isSameRun ? file.effect.span : effect.span,
    message: message('archive-kept.message', baseName(file.path)),
    explanation: message('archive-kept.explanation'),
    related: [
      {
        range: document.lines.rangeOf(isSameRun ? effect.span : file.effect.span),
        message: isSameRun
          ? message('archive-kept.unpacked')
          : message('archive-kept.downloaded', baseName(file.path)),
      },
    ],
    isDoubtful: runsUnknownScript(shellSteps, (effect.shellStep?.index ?? 0) + 1),
    fixes: isSameRun ? fixesOf(context, file, event) : [],
  };
}

/** Removes the archive behind the last statement that names it. */
function fixesOf(
  context: LintContext,
  file: WrittenFile,
  { step, effect }: FileEvent,
): readonly Fix[] {
  const { script } = step;
  const extract = effect.kind === 'extract' ? effect.shellStep : undefined;
  // In a loop or a branch, the file may have another name by the end, or not be there at all.
  if (script === undefined || extract === undefined || extract.command.nesting.length > 0)
    return [];
  const position = script.commands.reduce(
    (last, { words }, index) =>
      index > extract.index && words.some(({ text }) => text.includes(baseName(file.path)))
        ? index
        : last,
    extract.index,
  );
  const index = script.statements.findIndex(
    ({ firstCommand, endCommand }) => firstCommand <= position && position < endCommand,
  );
  const path = writtenPath(file.path);
  const edit =
    path === undefined
      ? undefined
      : insertCommandAfter(context.document, script, index, `rm ${path}`);
  return edit === undefined ? [] : [toFix('safe', message('archive-kept.fix', path ?? ''), [edit])];
}
