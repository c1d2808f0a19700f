import { needsZone } from '../../src/core/model/logs/parseSince.ts';
import {
  logRanges,
  type LogsChoice,
  type LogsLabels,
} from '../../src/editor/webviews/protocol/logs.ts';
import { parseCustomRange } from '../../src/editor/webviews/protocol/parseCustomRange.ts';
import { element } from '../containerPage/element.ts';

type Range = LogsChoice['range'];
type Kind = 'from' | 'tail';

const KINDS: readonly Kind[] = ['from', 'tail'];

/** From where the log is read: one of a list, or what is typed into a field beside it, with Enter; Escape leaves it. */
export class RangePicker {
  readonly node: HTMLElement;
  readonly #labels: LogsLabels;
  readonly #changed: (range: Range) => void;
  readonly #select: HTMLSelectElement;
  readonly #field = element('span', { class: 'log-range' });
  readonly #problem = element('span', {
    id: 'log-range-problem',
    class: 'log-problem',
    role: 'alert',
  });
  #range: Range;

  constructor(labels: LogsLabels, range: Range, changed: (range: Range) => void) {
    this.#labels = labels;
    this.#range = range;
    this.#changed = changed;
    this.#select = element('select', {
      ...{ class: 'log-select', 'aria-label': labels.range, title: labels.range },
    });
    let key = '';
    this.#select.addEventListener('keydown', (event) => (key = event.key));
    this.#select.addEventListener('pointerdown', () => (key = ''));
    this.#select.addEventListener('change', () => {
      // Arrows only pass by: then the field waits to be gone to.
      this.#picked(this.#select.value, !key.startsWith('Arrow'));
    });
    this.node = element('span', { class: 'log-range' }, this.#select, this.#field);
    this.#fill();
  }

  #fill(): void {
    const { ranges, custom } = this.#labels;
    const typed = logRanges.every((preset) => preset !== this.#range);
    this.#select.replaceChildren(
      ...logRanges.map((value, index) => option(value, ranges[index] ?? value)),
      ...(typed ? [option(this.#range, this.#shown(this.#range))] : []),
      ...KINDS.map((kind) => option(`ask:${kind}`, custom[kind].choose)),
    );
    this.#select.value = this.#range;
  }

  #shown(range: Range): string {
    const kind: Kind = range.startsWith('from:') ? 'from' : 'tail';
    return this.#labels.custom[kind].shown.replace('{0}', range.slice(kind.length + 1));
  }

  #picked(value: string, isMeant: boolean): void {
    const kind = KINDS.find((each) => value === `ask:${each}`);
    if (kind !== undefined) this.#ask(kind, isMeant);
    else this.#take(value as Range);
  }

  #take(range: Range): void {
    const isOther = range !== this.#range;
    this.#range = range;
    this.#field.replaceChildren();
    this.#fill();
    if (isOther) this.#changed(range);
  }

  #ask(kind: Kind, isMeant: boolean): void {
    const { prompt, problem } = this.#labels.custom[kind];
    const input = element('input', {
      ...{ type: 'text', class: 'log-asked', spellcheck: 'false', autocomplete: 'off' },
      ...{ 'aria-label': prompt, title: prompt, placeholder: prompt },
    });
    input.setAttribute('aria-describedby', this.#problem.id);
    const say = (text: string): void => {
      input.setAttribute('aria-invalid', String(text !== ''));
      this.#problem.textContent = text;
    };
    const apply = (): void => {
      const typed = input.value.trim();
      const range = parseCustomRange(kind, kind === 'from' ? withZone(typed) : typed);
      if (range === undefined) {
        say(problem);
        input.focus();
        return;
      }
      this.#take(range);
      this.#select.focus();
    };
    input.addEventListener('input', () => say(''));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') apply();
      else if (event.key === 'Escape') {
        this.#take(this.#range);
        this.#select.focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
    const button = element('button', { type: 'button', class: 'log-apply' }, this.#labels.apply);
    button.addEventListener('click', apply);
    say('');
    this.#field.replaceChildren(input, button, this.#problem);
    if (isMeant) input.focus();
  }
}

/** The times of the page are those of this machine, which the one that reads the log may not share. */
function withZone(text: string): string {
  if (!needsZone(text)) return text;
  const [date = '', time] = text.split(/[T ]/);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = (time ?? '').split(':').map(Number);
  const east = -new Date(year, month - 1, day, hour, minute).getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const zone = `${east < 0 ? '-' : '+'}${two(Math.abs(east) / 60)}:${two(Math.abs(east) % 60)}`;
  return `${text}${zone}`;
}

function option(value: string, name: string): HTMLOptionElement {
  return element('option', { value }, name);
}
