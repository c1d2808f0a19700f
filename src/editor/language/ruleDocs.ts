import * as vscode from 'vscode';
import { docsPageOf, type FindingRule } from '../../core/dockerfile/findingRule.ts';

/** Opens the page of a rule, which comes with the extension, as a rendered document. */
export function ruleDocs(rule: FindingRule, extensionUri: vscode.Uri): vscode.Uri {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${docsPageOf(rule)}.md`);
  const args = encodeURIComponent(JSON.stringify([page]));
  return vscode.Uri.parse(`command:markdown.showPreview?${args}`);
}
