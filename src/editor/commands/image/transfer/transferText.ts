import * as vscode from 'vscode';
import { formatBytes } from '../../../../core/model/formatBytes.ts';
import type { TransferProgress } from '../../../../core/model/imageTransfer.ts';

/** How far a transfer is, over all its layers, in a line. */
export function transferText({ layers, bytesDone, bytesTotal, message }: TransferProgress): string {
  const moving = layers.filter(({ state }) => state !== 'present');
  if (moving.length === 0) return message;
  const done = moving.filter(({ state }) => state === 'done').length;
  const counted = vscode.l10n.t('{0} of {1} layers', done, moving.length);
  if (bytesTotal === 0) return counted;
  const bytes = vscode.l10n.t('{0} of {1}', formatBytes(bytesDone), formatBytes(bytesTotal));
  return `${bytes} · ${counted}`;
}

/** 0 to 100; layers whose size is not known yet count as if nothing of them had come. */
export function transferPercent({ layers, bytesDone, bytesTotal }: TransferProgress): number {
  const moving = layers.filter(({ state }) => state !== 'present');
  const known = moving.filter((layer) => layer.bytesTotal > 0 || layer.state === 'done').length;
  if (bytesTotal === 0 || moving.length === 0) return 0;
  return (bytesDone / bytesTotal) * (known / moving.length) * 100;
}
