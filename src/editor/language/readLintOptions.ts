import type * as vscode from 'vscode';
import type { LintOptions } from '../../core/dockerfile/lintOptions.ts';
import { findingRules } from '../../core/dockerfile/findingRule.ts';
import type { FindingSeverity } from '../../core/model/findingSeverity.ts';
import type { SettingsReader } from '../host/services.ts';

const severities: readonly (FindingSeverity | 'off')[] = [
  'error',
  'warning',
  'information',
  'hint',
  'off',
];

/** The lint settings that apply to a document; undefined when linting is off there. */
export function readLintOptions(
  settings: Pick<SettingsReader, 'get'>,
  document: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
): LintOptions | undefined {
  if (!settings.get('stevedore.lint.enabled', document)) return undefined;
  const target = settings.get('stevedore.lint.target', document);
  return {
    minimumBytes: settings.get('stevedore.lint.minimumBytes', document),
    severities: knownSeverities(settings.get('stevedore.lint.rules', document)),
    ...(target !== '' && { target }),
  };
}

/** Settings are typed by hand: unknown rules and severities are left out. */
function knownSeverities(
  rules: Readonly<Record<string, string>>,
): NonNullable<LintOptions['severities']> {
  return Object.fromEntries(
    findingRules.flatMap((id) => {
      const wanted = severities.find((severity) => severity === rules[id]);
      return wanted === undefined ? [] : [[id, wanted] as const];
    }),
  );
}
