import * as vscode from 'vscode';

/** Puts the values on the clipboard, one a line; without values it stays as it is. */
export async function copyLines(values: readonly string[]): Promise<void> {
  if (values.length > 0) await vscode.env.clipboard.writeText(values.join('\n'));
}
