import type * as vscode from 'vscode';

/** `vscode.l10n`; handed in so that the models are made without an editor. */
export interface PageWords {
  readonly l10n: Pick<typeof vscode.l10n, 't'>;
  /** BCP 47 tag of the user's language. */
  readonly language: string;
}
