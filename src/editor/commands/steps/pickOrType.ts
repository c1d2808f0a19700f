import * as vscode from 'vscode';
import { debounceByKey } from '../../host/debounce.ts';

/** What is offered for a text. */
export interface Suggestions {
  readonly items: readonly vscode.QuickPickItem[];
  /** Why there are no more, in the picker itself. */
  readonly note?: string;
}

export interface TypedQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string;
  /** Description of the item that stands for the text as typed; undefined when it is not acceptable. */
  readonly accepts: (text: string) => string | undefined;
  /** Asked anew when the text rests; the signal aborts when it changes again. */
  readonly suggest: (text: string, signal: AbortSignal) => Promise<Suggestions>;
}

const QUIET_MS = 300;

/** A picker whose first item is the text itself, with suggestions below. @returns the label of what was chosen */
export function pickOrType(question: TypedQuestion): Promise<string | undefined> {
  const input = vscode.window.createQuickPick();
  input.title = question.title;
  input.placeholder = question.placeholder;
  input.value = question.value ?? '';
  input.matchOnDescription = true;
  let asked = new AbortController();
  let suggestions: Suggestions = { items: [] };

  function show(): void {
    const text = input.value.trim();
    const description = question.accepts(text);
    const typed = description === undefined ? [] : [{ label: text, description, alwaysShow: true }];
    const others = suggestions.items.filter(({ label }) => label !== text);
    const { note } = suggestions;
    input.items = [
      ...typed,
      ...others,
      ...(note === undefined
        ? []
        : [{ label: note, kind: vscode.QuickPickItemKind.Separator } as const]),
    ];
  }

  /** Who types fast and confirms is ahead of the items on the screen: then the text counts. */
  function chosenLabel(): string | undefined {
    const label = input.activeItems[0]?.label;
    if (suggestions.items.some((item) => item.label === label)) return label;
    const text = input.value.trim();
    return question.accepts(text) === undefined ? undefined : text;
  }

  async function suggest(): Promise<void> {
    asked.abort();
    const mine = new AbortController();
    asked = mine;
    input.busy = true;
    const found = await question.suggest(input.value.trim(), mine.signal);
    if (mine.signal.aborted) return;
    suggestions = found;
    input.busy = false;
    show();
  }

  const rest = debounceByKey(() => void suggest(), { quietMs: QUIET_MS, maxWaitMs: 4 * QUIET_MS });
  show();
  void suggest();
  return new Promise((resolve) => {
    input.onDidChangeValue(() => {
      show();
      rest.schedule('text');
    });
    input.onDidAccept(() => {
      const chosen = chosenLabel();
      if (chosen === undefined) return;
      resolve(chosen);
      input.hide();
    });
    input.onDidHide(() => {
      asked.abort();
      rest.dispose();
      input.dispose();
      resolve(undefined);
    });
    input.show();
  });
}
