import type * as vscode from 'vscode';

/** What the sections need beside the details. */
export interface PageContext {
  /** `vscode.l10n`; handed in so that the sections run without an editor. */
  readonly l10n: Pick<typeof vscode.l10n, 't'>;
  readonly language: string;
  /** The machine that published ports are open on; undefined when it is this one. */
  readonly engineHost: string | undefined;
  /** Names of the environment variables that the user has asked to see. */
  readonly revealed: ReadonlySet<string>;
}
