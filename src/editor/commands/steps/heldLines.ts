import * as vscode from 'vscode';
import { joinNames, listNames } from './joinNames.ts';

/** Objects that stay because containers use them, with these containers' names. */
export function heldLines(
  held: readonly { readonly name: string; readonly users: readonly string[] }[],
): string {
  const lines = held.map(({ name, users }) =>
    vscode.l10n.t('{0}: used by {1}', name, joinNames(users)),
  );
  return `${vscode.l10n.t('Kept, remove these containers first:')}\n${listNames(lines)}`;
}
