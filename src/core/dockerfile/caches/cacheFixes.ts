import { wrapperText } from '../commands/toolCall.ts';
import { packageCallOf } from '../commands/packageInstalls.ts';
import { isCommandRemoving } from '../commands/removals.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { cacheMountFixes } from '../fixes/cacheMount.ts';
import { insertArgument, insertAt, toFix } from '../fixes/edits.ts';
import { appendCommand, insertCommandAfter } from '../fixes/insertCommand.ts';
import { supportsSyntax } from '../fixes/syntaxVersion.ts';
import { message } from '../messages/messageTemplates.ts';
import type { LintContext } from '../rules/rule.ts';
import { isMounted } from '../stages/runMounts.ts';
import type { CacheLeft } from './findCachesLeft.ts';

type Found = Omit<CacheLeft, 'isDoubtful' | 'fixes'>;

/** Without a cache, emptied in the same RUN, or in a cache mount. */
export function cacheFixes(context: LintContext, found: Found): readonly Fix[] {
  return [
    ...flagFixes(context, found),
    ...cleanUpFixes(context, found),
    ...mountFixes(context, found),
  ];
}

function flagFixes({ document }: LintContext, { tool, step, calls }: Found): readonly Fix[] {
  const { script } = step;
  const { flag } = tool;
  if (flag === undefined || script === undefined) return [];
  const edits = calls.flatMap((call) => {
    const after = flag.after(call);
    return after === undefined ? [] : [insertArgument(document, script, after, flag.text)];
  });
  if (edits.length < calls.length) return [];
  return [toFix('safe', message('fix.addArgument', flag.text), edits)];
}

/** A cache that later commands read can only be emptied behind the last of them. */
function cleanUpFixes(context: LintContext, found: Found): readonly Fix[] {
  const { tool, step, call, folders, readers } = found;
  const open = folders.filter((folder) => !isMounted(step.mounts, folder));
  const command = tool.cleanUp?.(call, open);
  if (command === undefined || readers.length > 0) return [];
  if (/^rm -rf \//.test(command) && !removesCaches(command)) return [];
  const edit = cleanUpEdit(context, found, `${wrapperText(call)}${command}`);
  if (edit === undefined) return [];
  return [toFix(tool.cleanUpKind ?? 'safe', message('fix.cleanUp', command), [edit])];
}

function cleanUpEdit(
  context: LintContext,
  { tool, step, call }: Found,
  command: string,
): TextEdit | undefined {
  const { document } = context;
  const { script } = step;
  if (script === undefined) return undefined;
  const isAtEnd = tool.isCleanedAtEnd === true || tool.isReadLater === true;
  const position = script.commands.indexOf(call.shellStep.command);
  const statement = script.statements.findIndex(
    ({ firstCommand, endCommand }) => firstCommand <= position && position < endCommand,
  );
  const behind = isAtEnd ? undefined : insertCommandAfter(document, script, statement, command);
  if (behind !== undefined) return behind;
  // The tool itself may be gone by then, or the folder that it would run in.
  const isGone =
    !command.startsWith('rm ') &&
    tool.isCleanedAtEnd !== true &&
    context
      .shellSteps(step)
      .some(
        (later) =>
          later.index > call.shellStep.index &&
          (packageCallOf(later)?.kind === 'remove' || isCommandRemoving(later)),
      );
  return isGone ? undefined : appendCommand(document, script, command);
}

/** Settings can name any folder for a cache: only one that is called so holds nothing else for certain. */
function removesCaches(command: string): boolean {
  return command
    .slice('rm -rf '.length)
    .split(' ')
    .every(
      (path) =>
        /^(\/[\w.@+-]+){2,}(\/\*)?$/.test(path) &&
        /cache|npm|\bm2\b|maven|repo|gradle|registry|artifacts|hugging|hf|\bpkg|lists/i.test(path),
    );
}

/** The builder makes the folder for root; others need leave to write there. */
function mountOptions({ tool, call }: Found): string {
  const [user = '', group] = call.step.user.split(':');
  const owner = /^\d+$/.test(user)
    ? `uid=${user}${group !== undefined && /^\d+$/.test(group) ? `,gid=${group}` : ''}`
    : 'mode=0777';
  const isRoot = user === '' || user === 'root' || user === '0';
  return [...(tool.mountOptions ?? '').split(','), ...(isRoot ? [] : [owner])]
    .filter((option) => option !== '')
    .join(',');
}

function mountFixes({ document }: LintContext, found: Found): readonly Fix[] {
  const { tool, step, allFolders: folders, readers } = found;
  const options = mountOptions(found);
  if (tool.isMountable === false) return [];
  if (folders.some((folder) => !/^\/[\w./@-]+$/.test(folder))) return [];
  const open = folders.filter((folder) => !isMounted(step.mounts, folder));
  if (readers.length === 0) return cacheMountFixes(document, step.instruction, open, options);
  if (!supportsSyntax(document, '1.2')) return [];
  const edits = [step, ...readers].map(({ mounts, instruction }) => {
    const missing = folders.filter((folder) => !isMounted(mounts, folder));
    const flags = missing.map(
      (folder) => ` --mount=type=cache,target=${folder}${options === '' ? '' : `,${options}`}`,
    );
    return insertAt(document, instruction.keywordSpan.end, flags.join(''));
  });
  return [toFix('suggestion', message('fix.cacheMount', open.join(', ')), edits)];
}
