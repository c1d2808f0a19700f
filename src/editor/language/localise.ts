import * as vscode from 'vscode';
import { messageTemplates, type Message } from '../../core/dockerfile/messages/messageTemplates.ts';

/** A message of a rule in the user's language. Its English text is the key, as everywhere; see `checkL10n`. */
export function localise({ code, args }: Message): string {
  const english = messageTemplates[code];
  return fillIn(vscode.l10n.bundle?.[english] ?? english, args);
}

function fillIn(template: string, args: Message['args']): string {
  return template.replace(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(args[Number(index)] ?? placeholder),
  );
}
