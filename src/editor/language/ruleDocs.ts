import * as vscode from 'vscode';
import type { RuleId } from '../../core/dockerfile/ruleId.ts';

/** Opens the page of a rule, which comes with the extension, as a rendered document. */
export function ruleDocs(rule: RuleId, extensionUri: vscode.Uri): vscode.Uri {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
  const args = encodeURIComponent(JSON.stringify([page]));
  return vscode.Uri.parse(`command:markdown.showPreview?${args}`);
}
