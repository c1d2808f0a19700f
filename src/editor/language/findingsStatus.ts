import * as vscode from 'vscode';
import type { Finding } from '../../core/dockerfile/finding.ts';
import { formatBytes } from '../../core/model/formatBytes.ts';
import { dockerfileSelector, isLinted } from './dockerfileSelector.ts';
import type { LintedDocuments } from './lintedDocuments.ts';
import { summarizeFindings } from './summarizeFindings.ts';

const severities: Readonly<Record<Finding['severity'], vscode.LanguageStatusSeverity>> = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  information: vscode.LanguageStatusSeverity.Information,
  hint: vscode.LanguageStatusSeverity.Information,
};

/** The state of the file in the language status item: how much is wasted, and how bad the worst finding is. */
export function showFindingsStatus(linted: LintedDocuments): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('stevedore.findings', dockerfileSelector);
  item.name = vscode.l10n.t('Dockerfile findings');
  item.command = {
    // Not the command that shows and hides the panel by turns.
    command: 'workbench.panel.markers.view.focus',
    title: vscode.l10n.t('Show Problems'),
  };
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isLinted(document)) return;
    const { count, bytes, worst } = summarizeFindings(linted.findings(document));
    item.severity =
      worst === undefined ? vscode.LanguageStatusSeverity.Information : severities[worst];
    item.text =
      bytes > 0 ? vscode.l10n.t('Wastes at least {0}', formatBytes(bytes)) : countText(count);
    item.detail = bytes > 0 ? countText(count) : '';
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = String(vscode.window.activeTextEditor?.document.uri);
      if (uris.some((uri) => String(uri) === shown)) update();
    }),
  );
}

function countText(count: number): string {
  if (count === 0) return vscode.l10n.t('Nothing wasted that Stevedore knows of');
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}
