import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { formatBytes } from '../../../../core/model/formatBytes.ts';
import { toAbortSignal } from '../../../host/cancellation.ts';

/** Asks for an archive on this machine. */
export async function askArchive(
  title: string,
  openLabel: string,
): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title,
    openLabel,
    filters: {
      [vscode.l10n.t('Image archive')]: ['tar', 'gz', 'tgz', 'xz', 'txz', 'zst', 'bz2'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return files?.[0];
}

/** Sends a file to the engine, with its progress in a notification, which can cancel it. */
export async function uploadFile<T>(
  file: vscode.Uri,
  title: string,
  send: (content: NodeJS.ReadableStream, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { size } = await stat(file.fsPath);
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (bar, token) => {
    const content = createReadStream(file.fsPath);
    let sent = 0;
    let shown = 0;
    content.on('data', (chunk) => {
      sent += chunk.length;
      const percent = Math.floor((sent / size) * 100);
      if (percent === shown) return;
      const message = vscode.l10n.t('{0} of {1}', formatBytes(sent), formatBytes(size));
      bar.report({ message, increment: percent - shown });
      shown = percent;
    });
    // It flows when the engine reads.
    content.pause();
    try {
      return await send(content, toAbortSignal(token));
    } finally {
      content.destroy();
    }
  });
}
