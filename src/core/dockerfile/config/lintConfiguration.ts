import type { FindingSeverity } from '../../model/findingSeverity.ts';
import type { Finding } from '../finding.ts';
import type { LintOptions } from '../lintOptions.ts';

/** What one configuration file says; what it says nothing about is absent. */
export interface LintConfiguration {
  readonly severities?: LintOptions['severities'];
  readonly minimumBytes?: number;
  readonly target?: string;
  /** Patterns of files that are not linted, as in .gitignore, relative to the folder of the configuration. */
  readonly ignore?: readonly string[];
  /** For the command line. */
  readonly failOn?: FailOn;
}

export type FailOn = FindingSeverity | 'never';

/** A file as far as it makes sense; the findings stand on the rest. */
export interface ParsedConfiguration {
  readonly configuration: LintConfiguration;
  readonly findings: readonly Finding[];
}

const severities: Readonly<Record<string, FindingSeverity>> = {
  error: 'error',
  warning: 'warning',
  information: 'information',
  info: 'information',
  hint: 'hint',
};

/** A severity by name; `info` is short for information. */
export function toSeverity(name: unknown): FindingSeverity | undefined {
  return typeof name === 'string' && Object.hasOwn(severities, name) ? severities[name] : undefined;
}

export function toFailOn(name: unknown): FailOn | undefined {
  return name === 'never' ? 'never' : toSeverity(name);
}
