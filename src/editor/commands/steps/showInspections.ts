import * as vscode from 'vscode';
import type { InspectKind } from '../../../core/engine/engineClient.ts';
import { inspectScheme } from '../../contract/inspectUri.ts';

export interface InspectTarget {
  readonly kind: InspectKind;
  readonly id: string;
  /** Titles the tab. */
  readonly name: string;
}

/** Opens the engine's JSON of each object in a read-only tab. */
export async function showInspections(targets: readonly InspectTarget[]): Promise<void> {
  for (const { kind, id, name } of targets) {
    const path = `/${kind}/${name}.json`;
    const uri = vscode.Uri.from({ scheme: inspectScheme, path, query: id });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: targets.length === 1 });
  }
}
