import { runsUnknownScript } from '../commands/removals.ts';
import { sumBytes } from '../files/byteCounts.ts';
import type { WriteEffect } from '../files/fileEffect.ts';
import type { WrittenFile } from '../files/followFiles.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isInside } from '../stages/paths.ts';
import { hasSmallName } from './smallFiles.ts';
import { temporaryFixes } from './temporaryFilesLeftFixes.ts';
import { isTemporary } from './temporaryFolders.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'temporary-files-left',
  title: 'temporary-files-left.title',
  severity: 'information',
  category: 'layers',
  hadolint: [],
  docs: 'temporary-files-left',
  otherStages: 'silent',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  if (!context.document.text.includes('tmp')) return;
  const byStep = new Map<BuildStep, WrittenFile[]>();
  for (const file of leftFiles(context)) {
    const known = byStep.get(file.step);
    if (known === undefined) byStep.set(file.step, [file]);
    else known.push(file);
  }
  for (const [step, files] of byStep) {
    const [first] = files;
    if (first === undefined) continue;
    const paths = files.map(({ path }) => path);
    const bytes = sumBytes(files.map(({ effect }) => effect.bytes));
    yield {
      step,
      span: first.effect.span,
      message: message(
        'temporary-files-left.message',
        paths.length > 3 ? `${paths.slice(0, 3).join(', ')}…` : paths.join(', '),
      ),
      explanation: message('temporary-files-left.explanation'),
      related: files.slice(1).map(({ effect, path }) => ({
        range: context.document.lines.rangeOf(effect.span),
        message: message('temporary-files-left.related', path),
      })),
      bytes,
      isDoubtful:
        first.effect.shellStep?.command.isConditional === true ||
        (bytes.kind === 'unknown' && paths.every((path) => hasSmallName(path))) ||
        runsUnknown(context, step, files),
      fixes: temporaryFixes(context, step, files),
    };
  }
}

/** What is below /tmp or /var/tmp when the last instruction is through. */
function leftFiles(context: LintContext): readonly WrittenFile[] {
  const left = new Map<WriteEffect, WrittenFile>();
  /** Who wrote a path last: what it wrote over is no longer there. */
  const writers = new Map<string, WriteEffect>();
  for (const { step, effect, touched, around } of context.fileEvents()) {
    if (effect.kind === 'write') {
      if (isTemporary(effect.path) && isOfAnySize(effect)) {
        const { path, owner, mode } = effect;
        const overwritten = writers.get(path);
        if (overwritten !== undefined) left.delete(overwritten);
        writers.set(path, effect);
        left.set(effect, { path, step, effect, owner, mode, storedBy: step });
      }
      continue;
    }
    if (effect.kind === 'owner' || effect.kind === 'mode' || effect.kind === 'edit') continue;
    // An archive that is kept after unpacking has a finding of its own, and so has what a later layer removes.
    for (const file of touched) left.delete(file.effect);
    // Of a folder that loses a part, nobody knows what is left.
    if (effect.kind !== 'extract') for (const file of around) left.delete(file.effect);
    if (effect.kind === 'move' && isTemporary(effect.to)) {
      for (const file of touched) left.set(file.effect, { ...file, path: effect.to });
    }
  }
  const started = context.steps.filter(
    ({ instruction }) => instruction.keyword !== 'RUN' && instruction.keyword !== 'COPY',
  );
  return [...left.values()].filter((file) => !isUsedAtRunTime(context, started, file));
}

function isOfAnySize({ origin, bytes, isFolder }: WriteEffect): boolean {
  if (bytes.kind !== 'unknown') return origin !== 'create' && bytes.bytes > 0;
  return origin !== 'create' || !isFolder;
}

/** Named in CMD, ENTRYPOINT, ENV and the like, or the folder that the program runs in. */
function isUsedAtRunTime(
  { document }: LintContext,
  started: readonly BuildStep[],
  { path, step }: WrittenFile,
): boolean {
  return started.some(({ instruction, workdir, position }) => {
    if (position < step.position) return false;
    const isStart = /^(CMD|ENTRYPOINT)$/.test(instruction.keyword);
    if (isStart && workdir !== undefined && (isInside(workdir, path) || isInside(path, workdir))) {
      // A program that starts at the root finds everything, but is not there for it.
      if (workdir !== '/') return true;
    }
    return document.text.slice(instruction.span.start, instruction.span.end).includes(path);
  });
}

/** A script that is left behind itself does not count: it would have to remove itself. */
function runsUnknown(
  { shellSteps }: LintContext,
  step: BuildStep,
  files: readonly WrittenFile[],
): boolean {
  const others = shellSteps(step).filter(
    ({ call, command, paths }) =>
      // Building a program cleans nothing up elsewhere.
      call?.program !== 'make' &&
      call?.program !== 'configure' &&
      !command.words.some((word) =>
        (paths(word) ?? []).some((path) => files.some((file) => isInside(path, file.path))),
      ),
  );
  return runsUnknownScript(others, (files[0]?.effect.shellStep?.index ?? 0) + 1);
}
