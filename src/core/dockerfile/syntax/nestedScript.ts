import type { CommandArgument } from 'unbash';
import type { ShellCommand } from './shellScript.ts';

const shells = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);

/** Whether a program name or path is a POSIX-like shell. */
export function isPosixShell(program: string): boolean {
  return shells.has(program.slice(program.lastIndexOf('/') + 1).replace(/\.exe$/, ''));
}

/** Where the script of `sh -c '…'` stands in the text, when its text is plain enough to keep positions. */
export function nestedScriptIn(
  command: ShellCommand | undefined,
  text: string,
  args: readonly CommandArgument[],
): { readonly start: number; readonly end: number } | undefined {
  // Hardly any command has the option: looking for it costs less than looking at programs.
  if (command === undefined || !args.some(({ text: word }) => isScriptOption(word)))
    return undefined;
  const shell = command.words.slice(0, 3).findIndex(({ value }) => isPosixShell(value));
  if (shell === -1) return undefined;
  const option = args.findIndex(({ text: word }, index) => index >= shell && isScriptOption(word));
  const script = option === -1 ? undefined : args[option + 1];
  if (script?.type !== 'Word') return undefined;
  const raw = text.slice(script.pos + 1, script.end - 1);
  const quote = text[script.pos];
  const isPlain = quote === "'" ? !raw.includes("'") : quote === '"' && !/["\\$`]/.test(raw);
  return isPlain ? { start: script.pos + 1, end: script.end - 1 } : undefined;
}

/** `-c`, alone or at the end of other letters. */
function isScriptOption(word: string): boolean {
  return word.startsWith('-') && word.endsWith('c') && /^-[a-z]*c$/.test(word);
}
