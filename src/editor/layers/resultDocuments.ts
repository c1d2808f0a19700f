import * as vscode from 'vscode';
import { buildResultScheme } from '../contract/layerStorage.ts';
import type { MeasurementStore, StoredMeasurement } from './measurementStore.ts';
import { resultText } from './resultText.ts';

/** Serves the result of a build as a read-only Markdown document, kept up to date while it is open. */
export function serveResults(
  store: MeasurementStore,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changes,
    onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments)
        if (uri.scheme === buildResultScheme) changes.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(buildResultScheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: ({ query }) => {
        const stored = store.ofImage(query);
        return stored === undefined ? '' : resultText(stored, 'whole');
      },
    }),
  );
}

export async function openResult({ measurement }: StoredMeasurement): Promise<void> {
  const name = measurement.image.replace(/[^\w.-]+/g, '_');
  const uri = vscode.Uri.from({
    scheme: buildResultScheme,
    path: `/${name}.md`,
    query: measurement.image,
  });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}
