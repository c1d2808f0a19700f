import type { FindingSeverity } from '../../model/findingSeverity.ts';
import type { Finding, Fix } from '../finding.ts';
import type { ConfigurationRule } from '../findingRule.ts';
import { message, type Message } from '../messages/messageTemplates.ts';
import type { LineIndex, Span } from '../../model/textPosition.ts';
import { nearestName } from '../../model/nearestName.ts';

const severities: Readonly<Record<ConfigurationRule, FindingSeverity>> = {
  'unknown-rule': 'warning',
  'invalid-configuration': 'warning',
  'unreadable-configuration': 'error',
};

/** A finding about a comment or a file that steers the linter. */
export function configurationFinding(
  lines: LineIndex,
  span: Span,
  rule: ConfigurationRule,
  text: Message,
  fixes: readonly Fix[] = [],
): Finding {
  return {
    rule,
    severity: severities[rule],
    range: lines.rangeOf(span),
    message: text,
    explanation: message(`${rule}.explanation`),
    related: [],
    bytes: { kind: 'unknown' },
    fixes,
  };
}

/** A rule id that nobody knows; where a known one is spelt alike, with the fix that writes it. */
export function unknownRule(
  lines: LineIndex,
  span: Span,
  name: string,
  known: Iterable<string>,
): Finding {
  const nearest = nearestName(name, known);
  if (nearest === undefined)
    return configurationFinding(lines, span, 'unknown-rule', message('unknown-rule.message', name));
  const fix: Fix = {
    kind: 'suggestion',
    title: message('unknown-rule.fix', nearest),
    edits: [{ range: lines.rangeOf(span), newText: nearest }],
    files: [],
  };
  return configurationFinding(
    lines,
    span,
    'unknown-rule',
    message('unknown-rule.message.nearest', name, nearest),
    [fix],
  );
}
