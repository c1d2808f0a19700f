import * as vscode from 'vscode';
import {
  composeMessageTemplates,
  formatComposeMessage,
  type ComposeMessage,
} from '../../core/compose/messages/composeMessageTemplates.ts';

/** A message of a diagnostic in the user's language. Its English text is the key, as everywhere; see `checkL10n`. */
export function localiseCompose(message: ComposeMessage): string {
  const translated = vscode.l10n.bundle?.[composeMessageTemplates[message.code]];
  if (translated === undefined) return formatComposeMessage(message);
  return translated.replace(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(message.args[Number(index)] ?? placeholder),
  );
}
