import type * as vscode from 'vscode';
import { docsPageOf, type FindingRule } from '../../core/dockerfile/findingRule.ts';
import { docsPage } from '../host/docsPage.ts';

/** Opens the page of a rule. */
export function ruleDocs(rule: FindingRule, extensionUri: vscode.Uri): vscode.Uri {
  return docsPage(extensionUri, 'rules', docsPageOf(rule));
}
