import {
  logLevels,
  logStreams,
  type LogsChoice,
  type LogsLabels,
  type LogsState,
} from '../../src/editor/webviews/protocol/logs.ts';
import { element } from '../containerPage/element.ts';
import { sourceColor } from './drawRow.ts';
import { logIcon } from './icons.ts';
import { RangePicker } from './rangePicker.ts';
import { iconButton, SearchBox, toggle } from './searchBox.ts';

export interface ToolPorts {
  choice(): LogsChoice;
  choose(change: Partial<LogsChoice>): void;
  find(direction: 'next' | 'previous'): void;
  act(action: 'older' | 'clear' | 'copy' | 'save'): void;
}

/** Everything above the lines. */
export class ToolBar {
  readonly node: HTMLElement;
  readonly search: SearchBox;
  readonly #labels: LogsLabels;
  readonly #older: HTMLButtonElement;
  readonly #copy: HTMLButtonElement;

  constructor(labels: LogsLabels, sources: readonly string[], ports: ToolPorts) {
    this.#labels = labels;
    const choice = ports.choice();
    this.search = new SearchBox(labels, choice.pattern, {
      changed: (pattern) => ports.choose({ pattern }),
      find: (direction) => ports.find(direction),
    });
    this.#older = iconButton('older', labels.older, () => ports.act('older'));
    this.#copy = iconButton('copy', labels.copy, () => ports.act('copy'));
    this.node = element(
      'div',
      { class: 'log-tools', role: 'group', 'aria-label': labels.tools },
      this.search.node,
      drop(labels.level, logLevels, labels.levels, choice.level, (level) =>
        ports.choose({ level }),
      ),
      drop(labels.stream, logStreams, labels.streams, choice.stream, (stream) =>
        ports.choose({ stream }),
      ),
      new RangePicker(labels, choice.range, (range) => ports.choose({ range })).node,
      toggle(logIcon('times'), labels.times, choice.times, (times) => ports.choose({ times })),
      toggle(logIcon('wrap'), labels.wrap, choice.wrap, (wrap) => ports.choose({ wrap })),
      this.#older,
      iconButton('clear', labels.clear, () => ports.act('clear')),
      this.#copy,
      iconButton('save', labels.save, () => ports.act('save')),
      sources.length > 1 ? chips(sources, ports, labels) : undefined,
    );
    this.#copy.addEventListener('blur', () => this.#copied(false));
  }

  show({ older, search }: Pick<LogsState, 'older' | 'search'>): void {
    this.search.show(search);
    const texts = {
      possible: this.#labels.older,
      loading: this.#labels.olderLoading,
      none: this.#labels.olderNone,
      full: this.#labels.olderFull,
    };
    this.#older.ariaDisabled = String(older !== 'possible');
    if (this.#older.title === texts[older]) return;
    this.#older.title = texts[older];
    this.#older.setAttribute('aria-label', texts[older]);
  }

  showCopied(): void {
    this.#copied(true);
  }

  #copied(isDone: boolean): void {
    this.#copy.classList.toggle('done', isDone);
    const label = isDone ? this.#labels.copied : this.#labels.copy;
    this.#copy.setAttribute('aria-label', label);
    this.#copy.title = label;
  }
}

function drop<T extends string>(
  label: string,
  values: readonly T[],
  names: readonly string[],
  chosen: T,
  changed: (value: T) => void,
): HTMLElement {
  const select = element(
    'select',
    { class: 'log-select', 'aria-label': label, title: label },
    ...values.map((value, index) =>
      element('option', { value, selected: value === chosen }, names[index] ?? value),
    ),
  );
  select.addEventListener('change', () => {
    const value = values[select.selectedIndex];
    if (value !== undefined) changed(value);
  });
  return select;
}

/** One for each container: its colour, and whether its lines are shown. */
function chips(sources: readonly string[], ports: ToolPorts, labels: LogsLabels): HTMLElement {
  return element(
    'div',
    { class: 'log-chips', role: 'group', 'aria-label': labels.containers },
    ...sources.map((name, index) => {
      const dot = element('span', { class: 'log-dot', 'aria-hidden': 'true' });
      dot.style.backgroundColor = sourceColor(index);
      const isShown = !ports.choice().hidden.includes(name);
      const chip = toggle(dot, name, isShown, (isPressed) => {
        const others = ports.choice().hidden.filter((hidden) => hidden !== name);
        ports.choose({ hidden: isPressed ? others : [...others, name] });
      });
      chip.classList.add('log-chip');
      chip.append(name);
      return chip;
    }),
  );
}
