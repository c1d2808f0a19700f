import * as vscode from 'vscode';
import { toAbortSignal } from '../../host/cancellation.ts';
import type { Command } from '../command.ts';

/** The engine walks through every volume for it: only when somebody wants to know. */
export const measureVolumes: Command = ({ volumes }) =>
  Promise.resolve(
    vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t('Measuring volumes'),
      },
      (_, token) => volumes.measure(toAbortSignal(token)),
    ),
  );
