import * as vscode from 'vscode';

/** A question that is answered by choosing among objects. */
export interface Question {
  readonly title: string;
  /** Said when there is nothing to choose from. */
  readonly none: string;
  /** Whether several may be chosen. Default true. */
  readonly many?: boolean;
}

export type PickedItem<T> = vscode.QuickPickItem & { readonly value: T };

/** Lets the user choose; undefined when nothing was chosen. */
export async function pickOf<T>(
  items: Promise<readonly PickedItem<T>[]>,
  question: Question,
): Promise<readonly T[] | undefined> {
  const options = { title: question.title, matchOnDescription: true, matchOnDetail: true };
  const known = await items;
  if (known.length === 0) {
    void vscode.window.showInformationMessage(question.none);
    return undefined;
  }
  if (question.many === false) {
    const picked = await vscode.window.showQuickPick(known, options);
    return picked && [picked.value];
  }
  const picked = await vscode.window.showQuickPick(known, { ...options, canPickMany: true });
  return picked && picked.length > 0 ? picked.map((item) => item.value) : undefined;
}
