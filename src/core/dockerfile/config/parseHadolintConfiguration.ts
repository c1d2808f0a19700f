import type { FindingSeverity } from '../../model/findingSeverity.ts';
import type { FindingRule } from '../findingRule.ts';
import { message } from '../messages/messageTemplates.ts';
import { ruleCatalogue } from '../rules/ruleCatalogue.ts';
import type { ConfigurationDocument, PlacedValue } from './configurationDocument.ts';
import { readConfigurationDocument } from './configurationDocument.ts';
import type { ParsedConfiguration } from './lintConfiguration.ts';

const severities: Readonly<Record<string, FindingSeverity>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
  style: 'hint',
};

/**
 * Reads what a hadolint configuration says about the rules that have an equivalent here: `ignored` turns them off,
 * `override` changes their severity. All else in it is for hadolint, which judges its rule names itself.
 */
export function parseHadolintConfiguration(text: string): ParsedConfiguration {
  const document = readConfigurationDocument(text);
  const found: Partial<Record<FindingRule, FindingSeverity | 'off'>> = {};
  const set = (names: readonly string[], severity: FindingSeverity | 'off'): void => {
    for (const { meta } of ruleCatalogue)
      if (meta.hadolint.some((name) => names.includes(name))) found[meta.id] = severity;
  };
  const entries = document.entries ?? [];
  for (const { key, value } of entries) {
    if (key !== 'override') continue;
    if (value !== undefined && value.entries === undefined && value.plain !== null)
      document.report(value.span, message('invalid-configuration.message.override'));
    for (const entry of value?.entries ?? []) {
      const severity = Object.hasOwn(severities, entry.key) ? severities[entry.key] : undefined;
      const names = namesOf(entry.key, entry.value, document);
      if (severity !== undefined) set(names, severity);
      else document.report(entry.keySpan, message('invalid-configuration.message.override'));
    }
  }
  // What is ignored stays so, whatever severity it is given.
  for (const { key, value } of entries)
    if (key === 'ignored') set(namesOf(key, value, document), 'off');
  return { configuration: { severities: found }, findings: document.findings };
}

function namesOf(
  key: string,
  value: PlacedValue | undefined,
  document: ConfigurationDocument,
): readonly string[] {
  if (value === undefined || (value.plain === null && value.items === undefined)) return [];
  const names = (value.items ?? []).map(({ plain }) => plain);
  const known = names.filter((name) => typeof name === 'string');
  if (value.items === undefined || known.length < names.length)
    document.report(value.span, message('invalid-configuration.message.ruleList', key));
  return known;
}
