import type { WrittenFile } from '../files/followFiles.ts';
import type { Fix } from '../finding.ts';
import { insertAt, toFix } from '../fixes/edits.ts';
import { appendCommand } from '../fixes/insertCommand.ts';
import { syntaxEdits } from '../fixes/syntaxVersion.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { bindEdits, boundSource } from './bindFixes.ts';
import { isUsedElsewhere, mayUse } from './mentions.ts';
import { isTemporary } from './temporaryFolders.ts';
import type { LintContext } from './rule.ts';
import { writtenPath } from './writtenPath.ts';

/** Removes the files where they are written, keeps the folder out of the layer, or binds what was only copied. */
export function temporaryFixes(
  context: LintContext,
  step: BuildStep,
  files: readonly WrittenFile[],
): readonly Fix[] {
  const { document } = context;
  if (step.isTrigger) return [];
  if (step.instruction.keyword !== 'RUN') return bindInstead(context, step, files);
  const { script } = step;
  const isNested = files.some(({ effect }) => (effect.shellStep?.command.nesting.length ?? 1) > 0);
  const isNeeded = files.some(({ path }) => isUsedElsewhere(context, step, step, path));
  if (script === undefined || isNeeded) return [];
  const paths = files.map(({ path }) =>
    writtenPath(path) === undefined ? undefined : isRoot(path) ? `${path}/*` : writtenPath(path),
  );
  const fixes: Fix[] = [];
  if (!isNested && !paths.includes(undefined)) {
    const list = paths.join(' ');
    const edit = appendCommand(document, script, `rm -rf ${list}`);
    // What only lies there was meant to be there.
    const isUsedUp = files.every((file) => isUsedInRun(context, step, file));
    const kind = isUsedUp && !files.some(({ path }) => isRoot(path)) ? 'safe' : 'suggestion';
    if (edit !== undefined) {
      fixes.push(toFix(kind, message('temporary-files-left.fixRemove', list), [edit]));
    }
  }
  const syntax = syntaxEdits(document, '1.2');
  const readsOlder = context
    .fileEventsOf(step)
    .some(({ touched }) => touched.some((file) => file.step !== step && isTemporary(file.path)));
  if (syntax !== undefined && !readsOlder && files.every(({ path }) => path.startsWith('/tmp'))) {
    const flag = insertAt(
      document,
      step.instruction.keywordSpan.end,
      ' --mount=type=tmpfs,target=/tmp',
    );
    fixes.push(toFix('suggestion', message('temporary-files-left.fixMount'), [...syntax, flag]));
  }
  return fixes;
}

function isRoot(path: string): boolean {
  return /^\/(var\/|usr\/)?tmp$/.test(path);
}

/** Whether another command of the RUN reads it. */
function isUsedInRun(
  { shellSteps }: LintContext,
  step: BuildStep,
  { effect, path }: WrittenFile,
): boolean {
  return shellSteps(step).some(
    ({ command, folder, paths }) =>
      command !== effect.shellStep?.command &&
      (folder?.startsWith(path) === true ||
        command.words.some((word) => (paths(word) ?? []).some((named) => named.startsWith(path)))),
  );
}

function bindInstead(
  context: LintContext,
  writer: BuildStep,
  files: readonly WrittenFile[],
): readonly Fix[] {
  const [file] = files;
  if (file === undefined || files.length > 1) return [];
  const users = context.allSteps
    .slice(writer.position + 1)
    .filter((other) => mayUse(context, other, file.path));
  const [user] = users;
  if (user === undefined || users.length > 1 || user.script === undefined) return [];
  if (user.stage !== writer.stage || user.isTrigger) return [];
  // A bound file cannot be changed.
  if (
    context
      .fileEventsOf(user)
      .some(({ touched }) => touched.some((other) => other.effect === file.effect))
  )
    return [];
  const edits = bindEdits(context, writer, user, file);
  const title = message('temporary-files-left.fixBind', boundSource(writer));
  return edits === undefined ? [] : [toFix('suggestion', title, edits)];
}
