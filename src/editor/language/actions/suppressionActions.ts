import * as vscode from 'vscode';
import type { Finding, TextEdit } from '../../../core/dockerfile/finding.ts';
import {
  ignoreHereEdit,
  ignoreInFileEdit,
} from '../../../core/dockerfile/suppression/ignoreEdits.ts';
import type { DockerfileDocument } from '../../../core/dockerfile/syntax/dockerfileDocument.ts';
import { toWorkspaceEdit } from './toWorkspaceEdit.ts';
import { turnOffRuleCommand } from './turnOffRule.ts';

/** Ways not to hear of a finding again, the narrowest first. */
export function suppressionActions(
  finding: Finding,
  document: vscode.TextDocument,
  parsed: DockerfileDocument,
): readonly vscode.CodeAction[] {
  const { rule } = finding;
  const edits: readonly (readonly [string, TextEdit | undefined])[] = [
    [vscode.l10n.t('Ignore {0} here', rule), ignoreHereEdit(parsed, finding)],
    [vscode.l10n.t('Ignore {0} in this file', rule), ignoreInFileEdit(parsed, rule)],
  ];
  const title = vscode.l10n.t('Turn {0} off in this workspace', rule);
  const off = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  off.command = { command: turnOffRuleCommand, title, arguments: [document.uri, rule] };
  return [
    ...edits.flatMap(([name, edit]) => {
      if (!edit) return [];
      const action = new vscode.CodeAction(name, vscode.CodeActionKind.QuickFix);
      action.edit = toWorkspaceEdit(document.uri, [edit]);
      return [action];
    }),
    off,
  ];
}
