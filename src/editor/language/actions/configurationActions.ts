import type * as vscode from 'vscode';
import { findingsOf } from '../configuration/publishConfigurationFindings.ts';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import { findingActions, isOf } from './findingActions.ts';

export const configurationSelector: vscode.DocumentSelector = [
  { language: 'yaml', pattern: '**/{.stevedore,.hadolint,hadolint}.{yaml,yml}' },
];

/** Mends faults of configuration files, such as a misspelt rule. */
export function configurationActions(): vscode.CodeActionProvider {
  return {
    provideCodeActions: (document, range, { diagnostics }) => {
      const here = (findingsOf(document) ?? []).filter((finding) =>
        toVsCodeRange(finding.range).intersection(range),
      );
      return here.flatMap((finding) =>
        findingActions(finding, document.uri, undefined).map((action) => {
          action.diagnostics = diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
          return action;
        }),
      );
    },
  };
}
