import type {
  LogsLabels,
  LogsPattern,
  LogsSearchState,
} from '../../src/editor/webviews/protocol/logs.ts';
import { element } from '../containerPage/element.ts';
import { logIcon, type LogIcon } from './icons.ts';

export interface SearchPorts {
  changed(pattern: LogsPattern): void;
  find(direction: 'next' | 'previous'): void;
}

/** Where one types what to look for, says how, and steps from match to match. */
export class SearchBox {
  readonly node: HTMLElement;
  readonly #labels: LogsLabels;
  readonly #input: HTMLInputElement;
  readonly #matchCase: HTMLButtonElement;
  readonly #expression: HTMLButtonElement;
  readonly #count = element('span', { class: 'log-count', role: 'status' });
  #index: number | undefined;
  #state: LogsSearchState | undefined;

  constructor(labels: LogsLabels, pattern: LogsPattern, ports: SearchPorts) {
    this.#labels = labels;
    this.#input = element('input', {
      ...{ type: 'text', class: 'log-search', spellcheck: 'false' },
      ...{ placeholder: labels.search, 'aria-label': labels.search },
    });
    this.#input.value = pattern.text;
    const changed = (): void => {
      this.#index = undefined;
      ports.changed(this.pattern);
    };
    this.#matchCase = toggle('Aa', labels.matchCase, pattern.matchCase, changed);
    this.#expression = toggle('.*', labels.regularExpression, pattern.isRegularExpression, changed);
    this.#input.addEventListener('input', changed);
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      ports.find(event.shiftKey ? 'previous' : 'next');
    });
    const step = (name: 'previous' | 'next') =>
      iconButton(name, labels[name], () => ports.find(name));
    this.node = element(
      'div',
      { class: 'log-searching', role: 'search' },
      element('div', { class: 'log-box' }, this.#input, this.#matchCase, this.#expression),
      this.#count,
      step('previous'),
      step('next'),
    );
  }

  get pattern(): LogsPattern {
    return {
      text: this.#input.value,
      matchCase: this.#matchCase.ariaPressed === 'true',
      isRegularExpression: this.#expression.ariaPressed === 'true',
    };
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** @param index of the match that is shown, from 0; undefined for none yet */
  showIndex(index: number | undefined): void {
    this.#index = index;
    this.show(this.#state);
  }

  show(state: LogsSearchState | undefined): void {
    this.#state = state;
    const text = this.#text(state);
    if (this.#count.textContent !== text) this.#count.textContent = text;
    const isBad = state?.problem !== undefined;
    this.#input.setAttribute('aria-invalid', String(isBad));
    this.#input.title = state?.problem ?? '';
  }

  #text(state: LogsSearchState | undefined): string {
    if (state === undefined) return '';
    if (state.problem !== undefined) return state.problem;
    if (state.count === 0) return state.done ? this.#labels.noMatch : '…';
    const at = this.#index === undefined ? '–' : String(this.#index + 1);
    const count = state.count.toLocaleString(document.documentElement.lang);
    return this.#labels.matches.replace('{0}', at).replace('{1}', count);
  }
}

export function iconButton(name: LogIcon, label: string, act: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'log-button', 'aria-label': label, title: label },
    logIcon(name),
  );
  button.addEventListener('click', act);
  return button;
}

/** A button that stays pressed. */
export function toggle(
  content: string | Node,
  label: string,
  isPressed: boolean,
  act: (isPressed: boolean) => void,
): HTMLButtonElement {
  const button = element(
    'button',
    {
      ...{ type: 'button', class: 'log-button', 'aria-label': label, title: label },
      'aria-pressed': String(isPressed),
    },
    content,
  );
  button.addEventListener('click', () => {
    const next = button.ariaPressed !== 'true';
    button.ariaPressed = String(next);
    act(next);
  });
  return button;
}
