import * as vscode from 'vscode';
import { createLineMover } from '../../core/layers/mapping/moveLines.ts';
import type { AnalysedImage } from '../host/imageAnalyses.ts';

/** Opens the Dockerfile at the line of a layer as it is now. False where the layer has none (any more). */
export async function openLayerLine(
  { lines, dockerfile }: AnalysedImage,
  layer: number,
): Promise<boolean> {
  const line = lines?.lines[layer];
  if (line === undefined || dockerfile?.uri === undefined) return false;
  const document = await vscode.workspace.openTextDocument(dockerfile.uri);
  const now = createLineMover(dockerfile.text, document.getText())(line);
  if (now === undefined) return false;
  const selection = new vscode.Range(now.start - 1, 0, now.start - 1, 0);
  await vscode.window.showTextDocument(document, { selection });
  return true;
}
