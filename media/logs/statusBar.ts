import type { LogsLabels, LogsState } from '../../src/editor/webviews/protocol/logs.ts';
import { element } from '../containerPage/element.ts';
import { logIcon } from './icons.ts';

type Shown = Pick<LogsState, 'next' | 'summary' | 'problem' | 'first'>;

/** Below the lines: whether they are followed, how many are new, how many are kept, and what is wrong. */
export class StatusBar {
  readonly node: HTMLElement;
  readonly #labels: LogsLabels;
  readonly #mode = element('span', { class: 'log-mode' });
  readonly #problem = element('span', { class: 'log-problem', role: 'status' });
  readonly #toEnd: HTMLButtonElement;
  readonly #summary = element('span', { class: 'aside log-summary' });
  #isFollowing: boolean | undefined;
  #pausedAt = 0;

  constructor(labels: LogsLabels, follow: () => void) {
    this.#labels = labels;
    this.#toEnd = element('button', { type: 'button', class: 'log-to-end' });
    this.#toEnd.addEventListener('click', follow);
    this.node = element(
      'div',
      { class: 'log-status' },
      this.#mode,
      this.#toEnd,
      this.#problem,
      this.#summary,
    );
    this.followed(true, undefined);
  }

  followed(isFollowing: boolean, state: Shown | undefined): void {
    if (isFollowing !== this.#isFollowing) {
      this.#isFollowing = isFollowing;
      this.#pausedAt = state?.next ?? 0;
      const icon = logIcon(isFollowing ? 'following' : 'paused');
      this.#mode.replaceChildren(icon, isFollowing ? this.#labels.following : this.#labels.paused);
    }
    this.#showNew(state);
  }

  show(state: Shown): void {
    setText(this.#problem, state.problem);
    setText(
      this.#summary,
      state.next === state.first && state.problem === '' ? this.#labels.empty : state.summary,
    );
    this.#showNew(state);
  }

  #showNew(state: Shown | undefined): void {
    this.#toEnd.hidden = this.#isFollowing === true;
    const count = Math.max(0, (state?.next ?? 0) - this.#pausedAt);
    const news = this.#labels.newLines.replace('{0}', count.toLocaleString());
    setText(this.#toEnd, count > 0 ? `${this.#labels.toEnd} (${news})` : this.#labels.toEnd);
  }
}

function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
