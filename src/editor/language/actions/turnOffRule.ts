import * as vscode from 'vscode';
import { withRule } from '../../../core/dockerfile/config/withRule.ts';
import { findingRules, type FindingRule } from '../../../core/dockerfile/findingRule.ts';
import { configurationKind } from '../configuration/configurationKind.ts';
import type { Configurations } from '../configuration/configurations.ts';

/** For quick fixes only: it is not in the palette. */
export const turnOffRuleCommand = '_stevedore.lint.turnOffRule';

/** Turns a rule off in the `.stevedore.yaml` that holds for a Dockerfile, else in the settings of its workspace. */
export function registerTurnOffRule(configurations: Configurations): vscode.Disposable {
  return vscode.commands.registerCommand(turnOffRuleCommand, async (uri: unknown, id: unknown) => {
    const rule = findingRules.find((known) => known === id);
    if (!(uri instanceof vscode.Uri) || rule === undefined) return;
    const file = configurationFileOf(uri, configurations);
    if (file && (await turnOffInFile(file, rule))) return;
    await turnOffInSettings(uri, rule);
  });
}

function configurationFileOf(uri: vscode.Uri, configurations: Configurations) {
  const document = vscode.workspace.textDocuments.find((each) => String(each.uri) === String(uri));
  const files = (document && configurations.of(document)?.files) ?? [];
  return files
    .map(({ path }) => vscode.Uri.parse(path))
    .find((each) => configurationKind(each) === 'stevedore');
}

/** @returns false for a file that is no such configuration */
async function turnOffInFile(file: vscode.Uri, rule: FindingRule): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(file);
  const text = withRule(document.getText(), rule, 'off');
  if (text === undefined) return false;
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(file, new vscode.Range(new vscode.Position(0, 0), end), text);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  // Where that fails VS Code says why, and the edit is there to be saved by hand.
  await document.save();
  return true;
}

async function turnOffInSettings(uri: vscode.Uri, rule: FindingRule): Promise<void> {
  const settings = vscode.workspace.getConfiguration('stevedore.lint', uri);
  const { workspaceFolders } = vscode.workspace;
  const target =
    workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  const known = settings.inspect<Record<string, string>>('rules');
  const before = workspaceFolders === undefined ? known?.globalValue : known?.workspaceValue;
  await settings.update('rules', { ...before, [rule]: 'off' }, target);
}
