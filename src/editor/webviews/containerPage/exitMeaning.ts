import type { PageContext } from './pageContext.ts';

const signalNames: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
};

/**
 * What an exit code says, or undefined where it is the program's own. 125 to 127 are the conventions of container
 * runtimes and shells; above 128 a signal ended the process and the code is 128 + its number.
 */
export function exitMeaning(exitCode: number, { l10n }: PageContext): string | undefined {
  switch (exitCode) {
    case 125:
      return l10n.t('the engine could not run the container');
    case 126:
      return l10n.t('the command cannot be executed');
    case 127:
      return l10n.t('the command was not found');
    case 137:
      return l10n.t('killed by SIGKILL: out of memory, or it did not stop in time');
    case 139:
      return l10n.t('crashed with SIGSEGV: an invalid memory access');
    case 143:
      return l10n.t('ended by SIGTERM: it was asked to stop');
  }
  const signal = signalNames[exitCode - 128];
  return signal === undefined ? undefined : l10n.t('ended by {0}', signal);
}
