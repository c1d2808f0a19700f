import * as vscode from 'vscode';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { toAbortSignal } from '../../host/cancellation.ts';

/** More often nobody can read it. */
const REPORT_EVERY_MS = 100;

/** Work that can be cancelled and that tells how many bytes it has moved. */
export function withBytes<T>(
  title: string,
  work: (signal: AbortSignal, onBytes: (bytes: number) => void) => Promise<T>,
): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    let last = 0;
    return work(toAbortSignal(token), (bytes) => {
      const now = Date.now();
      if (now - last < REPORT_EVERY_MS) return;
      last = now;
      progress.report({ message: formatBytes(bytes) });
    });
  });
}
