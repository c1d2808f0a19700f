import { measuredRules, type MeasuredRule } from './measured/measuredRule.ts';
import { ruleIds, type RuleId } from './ruleId.ts';

/** Faults in what steers the linter, reported beside those of Dockerfiles. Their page is docs/rules/configuration.md. */
export const configurationRules = [
  'unknown-rule',
  'invalid-configuration',
  'unreadable-configuration',
] as const;

export type ConfigurationRule = (typeof configurationRules)[number];

/** All that a finding can be about. */
export type FindingRule = RuleId | ConfigurationRule | MeasuredRule;

export function isConfigurationRule(rule: string): rule is ConfigurationRule {
  return configurationRules.some((known) => known === rule);
}

/** The page below docs/rules that explains a finding, without its extension. */
export function docsPageOf(rule: FindingRule): string {
  return isConfigurationRule(rule) ? 'configuration' : rule;
}

/** Every id that a setting or an ignore comment may name. */
export const findingRules: readonly FindingRule[] = [
  ...ruleIds,
  ...configurationRules,
  ...measuredRules,
];
