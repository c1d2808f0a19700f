import type { FindingSeverity } from '../../model/findingSeverity.ts';
import type { FindingRule } from '../findingRule.ts';
import { findingRules } from '../findingRule.ts';
import { message, type MessageCode } from '../messages/messageTemplates.ts';
import type { ConfigurationDocument, PlacedValue } from './configurationDocument.ts';
import { readConfigurationDocument } from './configurationDocument.ts';
import type { LintConfiguration, ParsedConfiguration } from './lintConfiguration.ts';
import { toFailOn, toSeverity } from './lintConfiguration.ts';
import { nearestName } from '../../model/nearestName.ts';

type Settings = { -readonly [Key in keyof LintConfiguration]: LintConfiguration[Key] };

/** Reads the value of one setting; false when it makes no sense. */
type Reader = (value: PlacedValue | undefined, settings: Settings) => boolean;

const readers: Readonly<Record<'minimumBytes' | 'target' | 'failOn' | 'ignore', Reader>> = {
  minimumBytes: (value, settings) => {
    const bytes = value?.plain;
    if (typeof bytes !== 'number' || !(bytes >= 0 && bytes < Infinity)) return false;
    settings.minimumBytes = bytes;
    return true;
  },
  target: (value, settings) => {
    const stage = value?.plain;
    if (typeof stage !== 'number' && (typeof stage !== 'string' || stage === '')) return false;
    settings.target = String(stage);
    return true;
  },
  failOn: (value, settings) => {
    const failOn = toFailOn(value?.plain);
    if (failOn === undefined) return false;
    settings.failOn = failOn;
    return true;
  },
  ignore: (value, settings) => {
    const patterns = (value?.items ?? []).map(({ plain }) => plain);
    settings.ignore = patterns.filter((pattern) => typeof pattern === 'string');
    return value?.items !== undefined && settings.ignore.length === patterns.length;
  },
};

/** The settings of `.stevedore.yaml`, as its schema describes them. */
export const settingNames = ['rules', 'minimumBytes', 'target', 'ignore', 'failOn'] as const;

/** Reads the text of a `.stevedore.yaml`. What makes no sense is left out and reported. */
export function parseStevedoreConfiguration(text: string): ParsedConfiguration {
  const document = readConfigurationDocument(text);
  const configuration: Settings = {};
  for (const { key, keySpan, value } of document.entries ?? []) {
    const span = value?.span ?? keySpan;
    if (key === 'rules') configuration.severities = readRules(text, value, span, document);
    else if (Object.hasOwn(readers, key)) {
      const setting = key as keyof typeof readers;
      const code: MessageCode = `invalid-configuration.message.${setting}`;
      if (!readers[setting](value, configuration)) document.report(span, message(code));
    } else {
      const nearest = nearestName(key, settingNames);
      const problem =
        nearest === undefined
          ? message('invalid-configuration.message.key', key)
          : message('invalid-configuration.message.nearest', key, nearest);
      document.report(keySpan, problem);
    }
  }
  return { configuration, findings: document.findings };
}

function readRules(
  text: string,
  value: PlacedValue | undefined,
  span: PlacedValue['span'],
  document: ConfigurationDocument,
): NonNullable<LintConfiguration['severities']> {
  const isEmpty = value === undefined || (value.plain === null && value.entries === undefined);
  if (!isEmpty && value.entries === undefined)
    document.report(span, message('invalid-configuration.message.rules'));
  const found: Partial<Record<FindingRule, FindingSeverity | 'off'>> = {};
  for (const { key, keySpan, value: wanted } of value?.entries ?? []) {
    const rule = findingRules.find((known) => known === key);
    if (rule === undefined) document.reportUnknownRule(keySpan, key, findingRules);
    // `off` is no boolean in YAML 1.2, but people write false for it.
    const isOff = wanted?.plain === 'off' || wanted?.plain === false;
    const severity = isOff ? 'off' : toSeverity(wanted?.plain);
    if (severity === undefined) {
      const place = wanted?.span ?? keySpan;
      const written = text.slice(place.start, place.end);
      document.report(place, message('invalid-configuration.message.severity', written));
    } else if (rule !== undefined) found[rule] = severity;
  }
  return found;
}
