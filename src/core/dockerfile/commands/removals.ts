import { folderOf, isInside } from '../stages/paths.ts';
import type { ShellStep } from './shellSteps.ts';
import { parseArguments } from './parseArguments.ts';

/** Whether a command is one that removes files. */
export function isCommandRemoving({ call }: ShellStep): boolean {
  return call !== undefined && /^(rm|unlink|rmdir|shred|find)$/.test(call.program);
}

/** The absolute paths or patterns that a command removes; empty for other commands and for unknown paths. */
export function removedPaths(step: ShellStep): readonly string[] {
  const { call } = step;
  if (call === undefined) return [];
  switch (call.program) {
    case 'rm':
    case 'unlink':
    case 'rmdir':
    case 'shred':
      return parseArguments(call.args).operands.flatMap((word) => step.paths(word) ?? []);
    case 'find':
      return findRemovals(step);
    default:
      return [];
  }
}

/** `find PATH… -delete` or `-exec rm …`; with a filter only part of what is there goes, so it does not count. */
function findRemovals(step: ShellStep): readonly string[] {
  const args = step.call?.args ?? [];
  const first = args.findIndex(({ value }) => /^[-(!]/.test(value));
  const expression = args.slice(first === -1 ? args.length : first).map(({ value }) => value);
  const removes =
    expression.includes('-delete') ||
    expression.some(
      (value, index) => /^-(exec|execdir|ok)$/.test(value) && expression[index + 1] === 'rm',
    );
  if (
    !removes ||
    expression.some((value) => /^-(i?name|i?path|i?regex|size|mtime|newer)$/.test(value))
  ) {
    return [];
  }
  return args.slice(0, first).flatMap((word) => step.paths(word) ?? []);
}

/** Whether removing `removed` (a path or a pattern) leaves nothing of any size below `folder`. */
export function coversFolder(removed: string, folder: string): boolean {
  if (!/[*?]/.test(removed)) return isInside(folder, removed);
  if (!removed.endsWith('/*') || /[*?]/.test(removed.slice(0, -1))) return false;
  return isInside(folder, folderOf(removed));
}

/** Whether a command at or after `from` clears the folder. Functions count wherever they are defined. */
export function isCleared(steps: readonly ShellStep[], from: number, folder: string): boolean {
  return steps.some((step) => {
    const isLater =
      step.index >= from || step.command.nesting.some(({ kind }) => kind === 'function');
    if (!isLater && step.call?.program !== 'trap') return false;
    if (step.call?.program === 'trap') return (step.call.args[0]?.value ?? '').includes(folder);
    return removedPaths(step).some((removed) => coversFolder(removed, folder));
  });
}

const systemFolders = new Set(['/bin', '/sbin', '/usr/bin', '/usr/sbin']);

/** Whether something runs at or after `from` that may do anything, such as a clean-up script. */
export function runsUnknownScript(steps: readonly ShellStep[], from: number): boolean {
  return steps.some(({ index, call, command }) => {
    if (index < from) return false;
    if (call === undefined) return command.words.length > 0;
    const { value } = call.programWord;
    if (value.includes('/') && !systemFolders.has(folderOf(value))) return true;
    if (/\.(sh|bash|py|pl)$|clean/i.test(call.program) || call.program === 'make') return true;
    const script = call.args.find(({ value: arg }) => !arg.startsWith('-'));
    if (/^(\.|source)$/.test(call.program)) return true;
    return (
      /^(ba|da|a|z)?sh$/.test(call.program) &&
      script !== undefined &&
      !call.args.some(({ value: arg }) => /^-[a-z]*c$/.test(arg))
    );
  });
}
