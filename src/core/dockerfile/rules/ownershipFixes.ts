import type { ChangeEffect } from '../files/fileEffect.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import { isPattern } from '../files/pathPatterns.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { insertAt, removeArgument, replaceSpan, toFix } from '../fixes/edits.ts';
import { removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { supportsSyntax } from '../fixes/syntaxVersion.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isInside } from '../stages/paths.ts';
import type { LintContext } from './rule.ts';

/** Sets owner or mode while copying, so that the files are stored once. */
export function ownershipFixes(
  context: LintContext,
  event: FileEvent,
  effect: ChangeEffect,
  files: readonly WrittenFile[],
): readonly Fix[] {
  const { document } = context;
  const copies = [...new Set(files.map(({ step }) => step))].sort(
    (left, right) => left.position - right.position,
  );
  const isCopied = copies.every(
    ({ instruction, stage }) =>
      /^(COPY|ADD)$/.test(instruction.keyword) && stage === event.step.stage,
  );
  // A second change of the same files has no place in the COPY any more.
  const isFirst = files.every(
    ({ owner, mode, effect: written }) => owner === written.owner && mode === written.mode,
  );
  if (!isCopied || !isFirst || event.step.isTrigger || effect.paths.some(isPattern)) return [];
  // What the instruction copies elsewhere must not change along.
  const isWhole = copies.every((copy) =>
    context
      .fileEventsOf(copy)
      .every(
        ({ effect: other }) =>
          other.kind !== 'write' || effect.paths.some((path) => isInside(other.path, path)),
      ),
  );
  const name = effect.kind === 'owner' ? 'chown' : 'chmod';
  const value =
    effect.kind === 'owner'
      ? ownerAtCopy(context, effect, copies[0], event.step)
      : modeAtCopy(effect, files);
  const rest =
    isWhole && value !== undefined ? commandEdit(context, event, effect, files) : undefined;
  if (value === undefined || rest === undefined || !supportsSyntax(document, '1.2')) return [];
  const flags = copies.map(({ instruction }): TextEdit => {
    const flag = instruction.flags.find((candidate) => candidate.name === name);
    return flag === undefined
      ? insertAt(document, instruction.keywordSpan.end, ` --${name}=${value}`)
      : replaceSpan(document, flag.span, `--${name}=${value}`);
  });
  const title = message('ownership-changed-in-later-layer.fix', `--${name}=${value}`);
  return [toFix('suggestion', title, [...flags, rest])];
}

/** A user can be named in COPY only once it exists. */
function ownerAtCopy(
  { allSteps, shellSteps }: LintContext,
  { value }: ChangeEffect,
  copy: BuildStep | undefined,
  changing: BuildStep,
): string | undefined {
  const [user = '', group] = value.replace('.', ':').split(':');
  if (user === '' || /[^\w-]/.test(user) || (group !== undefined && /[^\w-]/.test(group)))
    return undefined;
  const between = allSteps.slice((copy?.position ?? 0) + 1, changing.position + 1);
  const isCreatedLater = between.some((step) =>
    shellSteps(step).some(
      ({ call }) =>
        /^(useradd|adduser|groupadd|addgroup)$/.test(call?.program ?? '') &&
        call?.args.some((word) => word.value === user || word.value === group) === true,
    ),
  );
  return isCreatedLater
    ? undefined
    : group === undefined || group === ''
      ? user
      : `${user}:${group}`;
}

/** Octal as it is; making a file executable means the usual 755. */
function modeAtCopy({ value }: ChangeEffect, files: readonly WrittenFile[]): string | undefined {
  if (files.some(({ effect }) => effect.isFolder)) return undefined;
  if (/^0?[0-7]{3}$/.test(value)) return value;
  return /^(a|u|ugo|ug)?\+r?x$/.test(value) ? '755' : undefined;
}

/**
 * Takes the command out; a recursive chown stays for the folder alone, which costs nothing and keeps it writable for
 * its user.
 */
function commandEdit(
  { document, shellSteps }: LintContext,
  event: FileEvent,
  effect: ChangeEffect,
  files: readonly WrittenFile[],
): TextEdit | undefined {
  const { script, instruction } = event.step;
  const command = effect.shellStep?.command;
  if (script === undefined || command === undefined) return undefined;
  const isForFilesOnly = effect.paths.every((path) =>
    files.some((file) => file.path === path && !file.effect.isFolder),
  );
  if (isForFilesOnly) {
    const index = statementOf(script, command);
    return index === undefined ? undefined : removeStatement(document, instruction, script, index);
  }
  // Files that commands made under the folder would lose their owner.
  const made =
    shellSteps(event.step).length > 1 && event.touched.some(({ step }) => step === event.step);
  const option = command.words.find(({ value }) => value === '-R' || value === '--recursive');
  const isOwner =
    effect.kind === 'owner' &&
    !made &&
    event.touched.every((file) => files.includes(file) || isEmptyFolder(file));
  return isOwner && option !== undefined ? removeArgument(document, script, option) : undefined;
}

function isEmptyFolder({ effect }: WrittenFile): boolean {
  return effect.isFolder && effect.bytes.kind === 'exact' && effect.bytes.bytes === 0;
}
