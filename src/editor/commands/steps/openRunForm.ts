import * as vscode from 'vscode';
import { runFormScheme } from '../../contract/runFormUri.ts';
import { runTargetQuery, type RunTarget } from '../../webviews/runForm/runTarget.ts';

/** Opens the tab of a run form, or shows the one that is open. @param title names the tab */
export async function openRunForm(target: RunTarget, title: string): Promise<void> {
  const uri = vscode.Uri.from({
    scheme: runFormScheme,
    path: `/${title}`,
    query: runTargetQuery(target),
  });
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
}
