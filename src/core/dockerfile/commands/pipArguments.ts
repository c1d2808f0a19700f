import type { ParsedArguments } from './parseArguments.ts';
import { parseArguments } from './parseArguments.ts';
import type { ShellStep } from './shellSteps.ts';

const valued = new Set([
  ...['-r', '-c', '-e', '-t', '-i', '-f', '-b', '--requirement', '--constraint', '--editable'],
  ...['--target', '--platform', '--prefix', '--root', '--src', '--index-url', '--extra-index-url'],
  ...[
    '--find-links',
    '--cache-dir',
    '--log',
    '--proxy',
    '--timeout',
    '--retries',
    '--trusted-host',
  ],
  ...[
    '--python-version',
    '--implementation',
    '--abi',
    '--progress-bar',
    '--no-binary',
    '--only-binary',
  ],
]);

/** The arguments of pip in any of its spellings. */
export function pipArguments({ call }: ShellStep): ParsedArguments | undefined {
  if (call === undefined) return undefined;
  if (/^pip[\d.]*$/.test(call.program)) return parseArguments(call.args, valued);
  if (!/^(python|pypy|py)[\d.]*$/.test(call.program)) return undefined;
  const module = call.args.findIndex(({ value }) => value === '-m');
  const isPip = call.args[module + 1]?.value === 'pip' && module !== -1;
  return isPip ? parseArguments(call.args.slice(module + 2), valued) : undefined;
}
