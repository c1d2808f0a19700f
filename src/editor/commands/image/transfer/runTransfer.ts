import * as vscode from 'vscode';
import type { TransferProgress } from '../../../../core/model/imageTransfer.ts';
import { toAbortSignal } from '../../../host/cancellation.ts';
import { transferPercent, transferText } from './transferText.ts';

/** Runs a pull or push with its progress in a notification, which can cancel it. @returns the last progress */
export function runTransfer(
  title: string,
  start: (signal: AbortSignal) => AsyncIterable<TransferProgress>,
): Thenable<TransferProgress | undefined> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (bar, token) => {
    let last: TransferProgress | undefined;
    let percent = 0;
    let shown = '';
    for await (const progress of start(toAbortSignal(token))) {
      last = progress;
      const message = transferText(progress);
      if (message === shown) continue;
      shown = message;
      // A bar goes forward only, though a layer that is found later makes the whole longer.
      const next = Math.max(percent, transferPercent(progress));
      bar.report({ message, increment: next - percent });
      percent = next;
    }
    return last;
  });
}
