import path from 'node:path';
import * as vscode from 'vscode';

const scheme = 'stevedore-daemon-json';

/** Shows a file beside what it would become. Closing takes the tab away again. */
export async function showDifference(
  file: string,
  before: string | undefined,
  after: string,
): Promise<{ close(): Promise<void> }> {
  const [left, right] = ['before', 'after'].map((side) =>
    vscode.Uri.from({ scheme, path: `/${side}/${path.basename(file)}` }),
  ) as [vscode.Uri, vscode.Uri];
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => (uri.path === left.path ? (before ?? '') : after),
  });
  const title = vscode.l10n.t('{0}: now and after', path.basename(file));
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
  return {
    close: async () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const ours = tabs.filter(
        ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme,
      );
      await vscode.window.tabGroups.close(ours);
      provider.dispose();
    },
  };
}
