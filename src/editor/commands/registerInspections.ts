import * as vscode from 'vscode';
import type { InspectKind } from '../../core/engine/engineClient.ts';
import { inspectScheme } from '../contract/inspectUri.ts';
import type { Services } from '../host/services.ts';
import { toAbortSignal } from '../host/cancellation.ts';
import { configurationText, historyText } from './imageDocuments.ts';

/** Serves the read-only documents of the inspect commands; closed and opened again, a document is read anew. */
export function registerInspections({ engine }: Services): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(inspectScheme, {
    provideTextDocumentContent: async ({ path, query }, token) => {
      const client = await engine.client();
      const signal = toAbortSignal(token);
      if (path.startsWith('/history/')) return historyText(client, query, { signal });
      if (path.startsWith('/configuration/')) return configurationText(client, query, { signal });
      const json = await client.inspect(kindOf(path), query, { signal });
      return `${JSON.stringify(json, undefined, 2)}\n`;
    },
  });
}

function kindOf(path: string): InspectKind {
  const kinds: readonly InspectKind[] = [
    ...(['container', 'image', 'volume', 'network'] as const),
    ...(['node', 'service', 'task'] as const),
  ];
  const kind = kinds.find((name) => path.startsWith(`/${name}/`));
  if (kind === undefined) throw new Error(`Not an object of an engine: ${path}`);
  return kind;
}
