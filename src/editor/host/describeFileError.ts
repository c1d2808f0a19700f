import * as vscode from 'vscode';
import { describeError, engineErrorKind } from './describeError.ts';

/** A localised sentence for what failed with a container's file. */
export function describeFileError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  switch (engineErrorKind(error)) {
    case 'permissionDenied':
      return vscode.l10n.t('The container’s file system is read-only here. ({0})', message);
    case 'gone':
      return vscode.l10n.t(
        'The container has no such file or folder, or was removed. ({0})',
        message,
      );
    case 'conflict':
      return vscode.l10n.t('There is something of this name already. ({0})', message);
    case 'unsupported':
      return vscode.l10n.t(
        'Only the container’s own programs can do this: it must run, and have them. ({0})',
        message,
      );
    default:
      return describeError(error);
  }
}
