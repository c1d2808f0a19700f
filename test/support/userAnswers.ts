import * as vscode from 'vscode';

/** A dialog or notification that was shown. */
export interface ShownMessage {
  readonly text: string;
  /** The body of a modal dialog; undefined for a notification. */
  readonly detail: string | undefined;
  readonly buttons: readonly string[];
}

type Show = (message: string, ...rest: readonly unknown[]) => Promise<unknown>;
type Answer = string | readonly string[] | undefined;

/**
 * Stands in for the person before the screen: answers dialogs by their button, pickers by labels, input boxes by
 * text, in the order they come, and remembers what was said.
 */
export class UserAnswers {
  readonly messages: ShownMessage[] = [];
  /** Prompts and titles of pickers and input boxes. */
  readonly questions: { readonly title: string | undefined; readonly value: string | undefined }[] =
    [];
  /** Labels of what pickers offered. */
  readonly offered: (readonly string[])[] = [];
  readonly #answers: Answer[];
  readonly #original = { ...vscode.window };

  constructor(...answers: Answer[]) {
    this.#answers = answers;
    const show: Show = (text, ...rest) => Promise.resolve(this.#say(text, rest));
    Object.assign(vscode.window, {
      showInformationMessage: show,
      showWarningMessage: show,
      showErrorMessage: show,
      showQuickPick: (items: unknown, options?: vscode.QuickPickOptions) =>
        this.#pick(items as readonly (string | vscode.QuickPickItem)[], options),
      showInputBox: (options?: vscode.InputBoxOptions) => this.#type(options),
    });
  }

  /** Gives the screen back. */
  dispose(): void {
    const { showInformationMessage, showWarningMessage, showErrorMessage } = this.#original;
    const { showQuickPick, showInputBox } = this.#original;
    Object.assign(vscode.window, {
      showInformationMessage,
      showWarningMessage,
      showErrorMessage,
      showQuickPick,
      showInputBox,
    });
  }

  #say(text: string, rest: readonly unknown[]): unknown {
    const [options] = rest;
    const isModal = typeof options === 'object' && options !== null && 'modal' in options;
    const items = (isModal ? rest.slice(1) : rest) as readonly (string | { title: string })[];
    const titleOf = (item: string | { title: string }) =>
      typeof item === 'string' ? item : item.title;
    const detail = isModal ? (options as vscode.MessageOptions).detail : undefined;
    this.messages.push({ text, detail, buttons: items.map(titleOf) });
    // Notifications may come at any time; only a dialog takes an answer.
    if (!isModal) return undefined;
    const answer = this.#answers.shift();
    return items.find((item) => titleOf(item) === answer);
  }

  #pick(
    items: readonly (string | vscode.QuickPickItem)[],
    options: vscode.QuickPickOptions | undefined,
  ): Promise<unknown> {
    const labelOf = (item: string | vscode.QuickPickItem) =>
      typeof item === 'string' ? item : item.label;
    this.questions.push({ title: options?.title, value: undefined });
    this.offered.push(items.map(labelOf));
    const answer = this.#answers.shift();
    if (answer === undefined) return Promise.resolve(undefined);
    const labels = typeof answer === 'string' ? [answer] : answer;
    const picked = items.filter((item) => labels.includes(labelOf(item)));
    return Promise.resolve(options?.canPickMany === true ? picked : picked[0]);
  }

  #type(options: vscode.InputBoxOptions | undefined): Promise<string | undefined> {
    this.questions.push({ title: options?.prompt ?? options?.title, value: options?.value });
    const answer = this.#answers.shift();
    return Promise.resolve(answer === 'as suggested' ? options?.value : (answer as string));
  }
}
