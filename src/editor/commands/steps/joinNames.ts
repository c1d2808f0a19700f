import * as vscode from 'vscode';
import { toShownNames } from './shownNames.ts';

/** Names in one line, cut where they are too many. */
export function joinNames(names: readonly string[], limit = 5): string {
  const { names: shown, more } = toShownNames(names, limit);
  const list = shown.join(', ');
  return more > 0 ? vscode.l10n.t('{0} and {1} more', list, more) : list;
}

/** Names one below the other, for the body of a dialog. */
export function listNames(names: readonly string[], limit = 10): string {
  const { names: shown, more } = toShownNames(names, limit);
  const lines = shown.map((name) => `• ${name}`);
  return [...lines, ...(more > 0 ? [vscode.l10n.t('… and {0} more', more)] : [])].join('\n');
}
