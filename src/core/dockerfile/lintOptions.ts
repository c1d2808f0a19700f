import type { FindingSeverity } from '../model/findingSeverity.ts';
import type { FindingRule } from './findingRule.ts';

export interface LintOptions {
  /** The stage that is built: a name or a zero-based index. The last stage when undefined or unknown. */
  readonly target?: string | undefined;
  /** Findings with fewer known bytes become hints. Default 100,000. */
  readonly minimumBytes?: number | undefined;
  /** Overrides the severity of a rule, or turns it off. */
  readonly severities?: Readonly<Partial<Record<FindingRule, FindingSeverity | 'off'>>> | undefined;
}

/** Below this, nobody notices the bytes in a pull. */
export const defaultMinimumBytes = 100_000;
