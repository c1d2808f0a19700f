import { quoteForPowerShell, quoteForSh } from '../../core/run/quoteArguments.ts';

/** The command as one line for the shell that a person on this machine most likely pastes it into. */
export function quoteForUser(words: readonly string[]): string {
  return process.platform === 'win32' ? quoteForPowerShell(words) : quoteForSh(words);
}
