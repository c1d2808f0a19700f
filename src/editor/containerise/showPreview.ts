import * as vscode from 'vscode';
import type { PlannedFile } from '../../core/containerise/planFiles.ts';

/** Documents of what would be written; they exist while the user is asked. */
const scheme = 'stevedore-proposal';

/** Shows each file beside what is there now, in one editor. Dispose it to take the editor away again. */
export async function showPreview(
  title: string,
  folder: vscode.Uri,
  planned: readonly PlannedFile[],
): Promise<vscode.Disposable> {
  const texts = new Map<string, string>();
  const rows = planned.map(({ path, text, before }) => {
    const target = vscode.Uri.joinPath(folder, path);
    const proposal = target.with({ scheme, authority: '', query: '', fragment: '' });
    texts.set(proposal.toString(), text);
    return [target, before === undefined ? undefined : target, proposal] as const;
  });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  });
  try {
    await vscode.commands.executeCommand('vscode.changes', title, rows);
  } catch {
    await showSingly(rows);
  }
  return new vscode.Disposable(() => {
    void closeTabs(title).finally(() => {
      provider.dispose();
    });
  });
}

type Row = readonly [target: vscode.Uri, before: vscode.Uri | undefined, proposal: vscode.Uri];

/** Editors that know no view of several changes get a tab each. */
async function showSingly(rows: readonly Row[]): Promise<void> {
  for (const [, before, proposal] of rows) {
    if (before) await vscode.commands.executeCommand('vscode.diff', before, proposal);
    else await vscode.window.showTextDocument(proposal, { preview: false });
  }
}

async function closeTabs(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  // The API does not tell what is in this kind of tab. Its label ends with the number of files.
  const isChanges = (label: string) => label === title || label.startsWith(`${title} (`);
  const ours = tabs.filter(({ label, input }) => isChanges(label) || isProposal(input));
  await vscode.window.tabGroups.close(ours);
}

function isProposal(input: unknown): boolean {
  if (input instanceof vscode.TabInputTextDiff) return input.modified.scheme === scheme;
  return input instanceof vscode.TabInputText && input.uri.scheme === scheme;
}
