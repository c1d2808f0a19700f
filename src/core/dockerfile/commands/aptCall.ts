import type { ParsedArguments } from './parseArguments.ts';
import { hasOption, parseArguments } from './parseArguments.ts';
import type { ShellStep } from './shellSteps.ts';

export interface AptCall {
  readonly program: 'apt' | 'apt-get' | 'aptitude';
  readonly subcommand: string;
  readonly args: ParsedArguments;
}

const valued = new Set([
  ...['-o', '-c', '-t', '-a', '--option', '--config-file'],
  ...['--target-release', '--default-release', '--host-architecture'],
]);

/** A call of the apt family on this system, not on a folder that is prepared elsewhere or only simulated. */
export function aptCallOf({ call }: ShellStep): AptCall | undefined {
  if (call === undefined || !/^(apt|apt-get|aptitude)$/.test(call.program)) return undefined;
  const args = parseArguments(call.args, valued);
  const subcommand = args.operands[0]?.value;
  if (
    subcommand === undefined ||
    hasOption(args, '-s', '--simulate', '--dry-run', '--print-uris')
  ) {
    return undefined;
  }
  if (args.options.some(({ text }) => /^"?Dir(::|=)/i.test(text))) return undefined;
  return { program: call.program as AptCall['program'], subcommand, args };
}

/** Whether it downloads the package lists. */
export function updatesLists({ subcommand, args }: AptCall): boolean {
  return subcommand === 'update' || (subcommand === 'install' && hasOption(args, '--update', '-U'));
}
