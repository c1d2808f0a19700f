import * as vscode from 'vscode';

export interface ChoiceOptions<T extends string> {
  readonly title: string;
  readonly choices: readonly T[];
  readonly current: T;
  readonly label: (choice: T) => string;
}

/** Lets the user pick one of a few values; the present one comes marked and first in focus. */
export async function pickChoice<T extends string>(
  options: ChoiceOptions<T>,
): Promise<T | undefined> {
  const items = options.choices.map((choice) => ({
    label: options.label(choice),
    ...(choice === options.current && { description: vscode.l10n.t('current'), picked: true }),
    choice,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: options.title });
  return picked?.choice;
}
