import * as vscode from 'vscode';
import { escapeMarkdown } from '../host/escapeMarkdown.ts';
import type { ByteCount, Finding, FixKind } from '../../core/dockerfile/finding.ts';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type { LintedDocuments } from './lintedDocuments.ts';
import { localise } from './localise.ts';
import { ruleDocs } from './ruleDocs.ts';
import { toVsCodeRange } from './toVsCodeRange.ts';

/** On a finding: what is wasted and how much, why, and how to mend it. The message itself is in VS Code's own part. */
export function findingHover(
  linted: LintedDocuments,
  extensionUri: vscode.Uri,
): vscode.HoverProvider {
  return {
    provideHover: (document, position) => {
      const here = linted
        .findings(document)
        .filter(({ range }) => toVsCodeRange(range).contains(position));
      const [first] = here;
      if (!first) return undefined;
      const parts = here.map((finding) => toMarkdown(finding, extensionUri));
      return new vscode.Hover(parts, toVsCodeRange(first.range));
    },
  };
}

function toMarkdown(finding: Finding, extensionUri: vscode.Uri): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: ['markdown.showPreview'] };
  const bytes = bytesText(finding.bytes);
  if (bytes !== undefined) text.appendMarkdown(`**${escapeMarkdown(bytes)}**\n\n`);
  text.appendMarkdown(`${escapeMarkdown(localise(finding.explanation))}\n\n`);
  for (const { title, kind } of finding.fixes) {
    text.appendMarkdown(`- ${escapeMarkdown(localise(title))} — ${consequence(kind)}\n`);
  }
  const docs = String(ruleDocs(finding.rule, extensionUri));
  const label = vscode.l10n.t('More about {0}', finding.rule);
  return text.appendMarkdown(`\n[${label}](${docs})`);
}

function bytesText(bytes: ByteCount): string | undefined {
  switch (bytes.kind) {
    case 'exact':
      return vscode.l10n.t('Wastes {0}', formatBytes(bytes.bytes));
    case 'known':
      return vscode.l10n.t('Wastes at least {0}', formatBytes(bytes.bytes));
    case 'measured':
      return vscode.l10n.t('Wastes {0}, measured in the last build', formatBytes(bytes.bytes));
    case 'unknown':
      return undefined;
  }
}

function consequence(kind: FixKind): string {
  switch (kind) {
    case 'safe':
      return vscode.l10n.t('safe: the image loses nothing but the waste');
    case 'suggestion':
      return vscode.l10n.t('suggestion: may change what is installed or run, build it to see');
    case 'scaffold':
      return vscode.l10n.t('writes another file');
  }
}
