import { parseArgs } from 'node:util';
import type { FindingSeverity } from '../core/model/findingSeverity.ts';

export interface LintArguments {
  /** As given; at least one. */
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly failOn: FindingSeverity | 'never';
  readonly target: string | undefined;
}

export const lintUsage = `Usage: stevedore lint FILE... [options]

Says which lines of a Dockerfile make the image bigger or slower to build than it has to be.
The folder of each file is taken for its build context.

Options:
  --format text|json     default text
  --fail-on SEVERITY     error, warning, information, hint or never; default information
  --target STAGE         the stage that is built, by name or number; default the last
  --help

Exit status: 0 clean, 1 with findings at or above --fail-on, 2 for bad usage or an unreadable file.
`;

const severities: Readonly<Record<string, LintArguments['failOn']>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  info: 'information',
  hint: 'hint',
  never: 'never',
};

/** @returns a sentence about what is wrong, where something is */
export function readLintArguments(args: readonly string[]): LintArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        // Hints are for the editor: about stages that do not ship, and about very few bytes.
        'fail-on': { type: 'string', default: 'information' },
        target: { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const { format, target } = values;
  if (positionals.length === 0) return 'Name at least one Dockerfile.';
  if (format !== 'text' && format !== 'json') return `--format is text or json, not ${format}.`;
  const failOn = Object.hasOwn(severities, values['fail-on'])
    ? severities[values['fail-on']]
    : undefined;
  if (failOn === undefined) return `--fail-on knows no severity ${values['fail-on']}.`;
  return { files: positionals, format, failOn, target };
}
