import { element } from '../containerPage/element.ts';
import { svgIcon } from '../svgIcon.ts';
import { button, fieldId, messageSlot } from './field.ts';

const CROSS =
  'M3.7 3 8 7.3 12.300 3l.7.7L8.700 8l4.300 4.300-.7.7L8 8.700 3.700 13l-.7-.7L7.300 8 3 3.700z';

/** A list of rows that one can add to and remove from. */
export interface ListField<T> {
  readonly name: string;
  readonly addLabel: string;
  readonly removeLabel: string;
  readonly empty: T;
  /** What a row is called for those who hear it. */
  readonly rowLabel: string;
  readonly draw: (row: T, at: string) => readonly HTMLElement[];
  /** Fields of a row that can have messages, by their last part. */
  readonly messages: readonly string[];
  /** Adds in another way than by an empty row. */
  readonly onAdd?: () => void;
}

export interface DrawnList<T> {
  readonly node: HTMLElement;
  add(row: T): void;
}

/** @param rowsNow reads what stands in the rows at this moment */
export function listField<T>(
  spec: ListField<T>,
  first: readonly T[],
  rowsNow: () => readonly T[],
  onChange: () => void,
): DrawnList<T> {
  const list = element('div', { 'data-list': spec.name, class: 'rows' });
  const add = button(spec.addLabel, { 'data-add': spec.name }, () => {
    if (spec.onAdd) spec.onAdd();
    else {
      show([...rowsNow(), spec.empty]);
      focusRow(list.lastElementChild);
      onChange();
    }
  });

  function show(rows: readonly T[]): void {
    list.replaceChildren(...rows.map((row, index) => drawRow(row, index)));
  }

  function drawRow(row: T, index: number): HTMLElement {
    const at = `${spec.name}.${index}`;
    const label = `${spec.rowLabel} ${index + 1}`;
    const remove = button(
      '',
      { class: 'remove', 'aria-label': `${spec.removeLabel}: ${label}` },
      () => {
        show(rowsNow().filter((_, place) => place !== index));
        focusRow(list.children[Math.min(index, list.children.length - 1)] ?? null, add);
        onChange();
      },
    );
    remove.append(svgIcon('remove', CROSS));
    remove.title = spec.removeLabel;
    return element(
      'div',
      {
        'data-row': String(index),
        class: `row row-${spec.name}`,
        role: 'group',
        'aria-label': label,
      },
      ...spec.draw(row, at),
      remove,
      ...spec.messages.map((key) => messageSlot(key === '' ? at : `${at}.${key}`)),
    );
  }

  show(first);
  return {
    node: element('div', { id: fieldId(spec.name) }, list, add),
    add: (row) => {
      show([...rowsNow(), row]);
      focusRow(list.lastElementChild);
      onChange();
    },
  };
}

/** So that the keyboard does not lose its place. */
function focusRow(row: Element | null, otherwise?: HTMLElement): void {
  const target = row?.querySelector<HTMLElement>('input, select') ?? otherwise;
  target?.focus();
}
