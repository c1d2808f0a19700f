import { parseArgs } from 'node:util';
import type { FailOn } from '../core/dockerfile/config/lintConfiguration.ts';
import { toFailOn } from '../core/dockerfile/config/lintConfiguration.ts';

export const lintFormats = ['text', 'json', 'sarif', 'github'] as const;

export type LintFormat = (typeof lintFormats)[number];

export interface LintArguments {
  /** Files, folders, or `-` for standard input, as given; at least one. */
  readonly paths: readonly string[];
  readonly format: LintFormat;
  /** Undefined: what the configuration says, else information. */
  readonly failOn: FailOn | undefined;
  readonly target: string | undefined;
  /** A `.stevedore.yaml` by another name. */
  readonly config: string | undefined;
  readonly isFixing: boolean;
}

export const lintUsage = `Usage: stevedore lint PATH... [options]

Says which lines of a Dockerfile make the image bigger, slower to build or leakier than it has to be.
PATH is a file, a folder to search for Dockerfiles, or - for standard input. The folder of each
Dockerfile is taken for its build context.

Options:
  --fix                  apply the safe fixes to the files; with -, print the fixed text instead
  --format FORMAT        text, json, sarif (2.1.0) or github (workflow commands); default text
  --fail-on SEVERITY     error, warning, info, hint or never; default info
  --target STAGE         the stage that is built, by name or number; default the last
  --config FILE          read this file instead of the nearest .stevedore.yaml
  --help

Exit status: 0 nothing at or above --fail-on, 1 something, 2 bad usage or an unreadable file.
`;

/** @returns a sentence about what is wrong, where something is */
export function readLintArguments(args: readonly string[]): LintArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string' },
        target: { type: 'string' },
        config: { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) return 'Name at least one Dockerfile or folder.';
  const format = lintFormats.find((name) => name === values.format);
  if (format === undefined) return `--format is ${lintFormats.join(', ')}, not ${values.format}.`;
  const failOn = toFailOn(values['fail-on']);
  if (values['fail-on'] !== undefined && failOn === undefined)
    return `--fail-on knows no severity ${values['fail-on']}.`;
  if (values.fix && positionals.includes('-') && positionals.length > 1)
    return 'With --fix, - stands alone: its fixed text is printed.';
  const { target, config, fix } = values;
  return { paths: positionals, format, failOn, target, config, isFixing: fix };
}
