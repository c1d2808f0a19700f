import type { RunFormPage, RunLabel } from '../../src/editor/webviews/protocol/runForm.ts';
import { element, type Child } from '../containerPage/element.ts';

/** What drawing a field needs. */
export interface DrawField {
  readonly page: RunFormPage;
}

/** Ids stand in attributes that refer to each other; names of fields have dots. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** Where messages of the field are shown; empty ones take no room. */
export function messageSlot(field: string): HTMLElement {
  return element('p', {
    class: 'message',
    id: `${fieldId(field)}-message`,
    'data-message': field,
    'aria-live': 'polite',
  });
}

export function hintOf(field: string, text: string | undefined): HTMLElement | undefined {
  return text === undefined
    ? undefined
    : element('p', { class: 'hint', id: `${fieldId(field)}-hint` }, text);
}

function describedBy(field: string, hint: string | undefined): string {
  const message = `${fieldId(field)}-message`;
  return hint === undefined ? message : `${fieldId(field)}-hint ${message}`;
}

export interface TextInput {
  readonly field: string;
  readonly value: string;
  readonly label?: string;
  readonly placeholder?: string | undefined;
  /** Id of a datalist. */
  readonly list?: string | undefined;
  readonly hint?: string | undefined;
}

export function textInput({
  field,
  value,
  label,
  placeholder,
  list,
  hint,
}: TextInput): HTMLInputElement {
  const input = element('input', {
    type: 'text',
    id: fieldId(field),
    'data-field': field,
    'aria-label': label,
    'aria-describedby': describedBy(field, hint),
    placeholder: placeholder === '' ? undefined : placeholder,
    list,
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
  });
  input.value = value;
  return input;
}

/** A field with its name above it, its hint and its message below. */
export function textField(
  { page }: DrawField,
  field: RunLabel,
  value: string,
  list?: string,
): HTMLElement {
  const hint = page.hints[field];
  return element(
    'div',
    { class: 'field' },
    element('label', { for: fieldId(field) }, page.labels[field]),
    textInput({ field, value, list, hint, placeholder: page.placeholders[field] }),
    hintOf(field, hint),
    messageSlot(field),
  );
}

export function checkField(field: string, label: string, value: boolean): HTMLElement {
  const input = element('input', { type: 'checkbox', id: fieldId(field), 'data-field': field });
  input.checked = value;
  return element(
    'div',
    { class: 'check' },
    input,
    element('label', { for: fieldId(field) }, label),
  );
}

export function selectInput(
  field: string,
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
): HTMLSelectElement {
  const select = element(
    'select',
    {
      id: fieldId(field),
      'data-field': field,
      'aria-label': label,
      'aria-describedby': describedBy(field, undefined),
    },
    ...options.map((option) => element('option', { value: option.value }, option.label)),
  );
  select.value = value;
  return select;
}

export function button(
  label: string,
  attributes: Readonly<Record<string, string | undefined>>,
  act: () => void,
): HTMLButtonElement {
  const node = element('button', { type: 'button', class: 'action', ...attributes }, label);
  node.addEventListener('click', act);
  return node;
}

export function group(field: string, title: string, ...children: readonly Child[]): HTMLElement {
  const heading = `${fieldId(field)}-heading`;
  return element(
    'section',
    { 'aria-labelledby': heading, 'data-section': field },
    element('h2', { id: heading }, title),
    ...children,
  );
}
