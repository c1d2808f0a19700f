import { isMap, parseDocument } from 'yaml';
import type { FindingSeverity } from '../../model/findingSeverity.ts';
import type { FindingRule } from '../findingRule.ts';

/**
 * The text of a `.stevedore.yaml` in which a rule has another severity; comments and other settings stay.
 *
 * @param text empty for a new file
 * @returns undefined for a text that is no such file
 */
export function withRule(
  text: string,
  rule: FindingRule,
  severity: FindingSeverity | 'off',
): string | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  if (document.contents === null) return `${text}rules:\n  ${rule}: ${severity}\n`;
  if (!isMap(document.contents)) return undefined;
  const rules = document.get('rules');
  if (isMap(rules)) rules.set(rule, severity);
  else if (rules === undefined || rules === null) document.set('rules', { [rule]: severity });
  else return undefined;
  const changed = document.toString({ lineWidth: 0 });
  return text.includes('\r\n') ? changed.replaceAll(/\r?\n/g, '\r\n') : changed;
}
