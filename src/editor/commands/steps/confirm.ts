import * as vscode from 'vscode';

/** One way to go on; its title is the button. */
export interface Choice<T> {
  readonly title: string;
  readonly value: T;
}

/** Asks before what cannot be undone. Closing the dialog means no. */
export async function confirm<T>(
  message: string,
  detail: readonly (string | undefined)[],
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  const text = detail.filter((part) => part !== undefined && part !== '').join('\n\n');
  const picked = await vscode.window.showWarningMessage(
    message,
    { modal: true, detail: text },
    ...choices,
  );
  return picked?.value;
}
