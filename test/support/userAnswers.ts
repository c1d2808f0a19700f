import * as vscode from 'vscode';

/** A dialog or notification that was shown. */
export interface ShownMessage {
  readonly text: string;
  /** The body of a modal dialog; undefined for a notification. */
  readonly detail: string | undefined;
  readonly buttons: readonly string[];
}

type Show = (message: string, ...rest: readonly unknown[]) => Promise<unknown>;
type Task = Parameters<typeof vscode.window.withProgress>[1];
type Reached = (reports: number) => boolean | Promise<boolean>;
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
  /** Titles of work that was cancelled. */
  readonly cancelled: string[] = [];
  readonly #answers: Answer[];
  #cancel: { readonly title: RegExp; readonly reached: Reached } | undefined;
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
      withProgress: (options: vscode.ProgressOptions, task: Task) => this.#run(options, task),
    });
  }

  /**
   * Presses Cancel in the progress notification with this title, as soon as the work has come so far.
   *
   * @param reached what has to be so; by default, that the work has said something about its progress. It is asked again
   *   and again while the work runs.
   */
  cancelWhen(title: RegExp, reached: Reached = (reports) => reports > 0): void {
    this.#cancel = { title, reached };
  }

  /** Gives the screen back. */
  dispose(): void {
    const { showInformationMessage, showWarningMessage, showErrorMessage } = this.#original;
    const { showQuickPick, showInputBox, withProgress } = this.#original;
    Object.assign(vscode.window, {
      showInformationMessage,
      showWarningMessage,
      showErrorMessage,
      showQuickPick,
      showInputBox,
      withProgress,
    });
  }

  /** Work that shows a Cancel button gets a token of ours when it is to be cancelled, all other the editor's own. */
  async #run(options: vscode.ProgressOptions, task: Task): Promise<unknown> {
    const { title = '', cancellable } = options;
    const wanted = this.#cancel?.title.test(title) === true && cancellable === true;
    if (this.#cancel === undefined || !wanted) {
      return this.#original.withProgress(options, task);
    }
    const { reached } = this.#cancel;
    const source = new vscode.CancellationTokenSource();
    let reports = 0;
    let isOver = false;
    const cancel = () => {
      if (isOver || source.token.isCancellationRequested) return;
      this.cancelled.push(title);
      source.cancel();
    };
    const report = () => {
      reports += 1;
      // At once where it can be: what is left to do may be done in a moment.
      if (reached(reports) === true) cancel();
    };
    const work = task({ report }, source.token);
    const watch = async () => {
      while (!isOver && !(await reached(reports))) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      cancel();
    };
    const watching = watch();
    try {
      return await work;
    } finally {
      isOver = true;
      await watching;
      source.dispose();
    }
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
