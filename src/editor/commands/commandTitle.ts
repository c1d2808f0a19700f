import type * as vscode from 'vscode';
import type { CommandId } from '../contract/commandIds.ts';

/** The command's title in the user's language, as the manifest gives it. */
export function commandTitle(extension: vscode.Extension<unknown>, id: CommandId): string {
  const manifest = extension.packageJSON as {
    readonly contributes: { readonly commands: readonly { command: string; title: string }[] };
  };
  const entry = manifest.contributes.commands.find((command) => command.command === id);
  return entry?.title.replace(/\.\.\.$/, '') ?? id;
}
