import * as vscode from 'vscode';
import { errorKind } from './errorKind.ts';

/** A localised sentence for an image that cannot be read; undefined for any other error. */
export function describeLayersError(error: unknown): string | undefined {
  const kind = errorKind(error, 'LayersError');
  if (kind === undefined || !(error instanceof Error)) return undefined;
  switch (kind) {
    case 'contentMissing':
      return vscode.l10n.t(
        'The engine does not have the whole image. Pull it again, then try once more. ({0})',
        error.message,
      );
    case 'truncated':
      return vscode.l10n.t(
        'The engine stopped sending the image before its end. Try again. ({0})',
        error.message,
      );
    case 'aborted':
      return vscode.l10n.t('Reading the image was cancelled.');
    default:
      return vscode.l10n.t(
        'The engine sent an image that cannot be read. ({0})',
        `${kind}: ${error.message}`,
      );
  }
}
