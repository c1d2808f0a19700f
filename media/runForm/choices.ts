import type { RunChoice, RunFormPage } from '../../src/editor/webviews/protocol/runForm.ts';
import { element } from '../containerPage/element.ts';
import { fieldId, messageSlot, selectInput, textField } from './field.ts';

/** The networks as a group of radio buttons, each with a line, and the fields that belong to the chosen one. */
export function networkField(page: RunFormPage): HTMLElement {
  const { form } = page;
  const context = { page };
  const details: Readonly<Record<string, HTMLElement>> = {
    container: element(
      'div',
      { class: 'details' },
      textField(context, 'networkContainer', form.networkContainer, 'suggested-containers'),
    ),
    custom: element(
      'div',
      { class: 'details columns' },
      textField(context, 'networkName', form.networkName, 'suggested-networks'),
      textField(context, 'aliases', form.aliases),
      textField(context, 'ipv4', form.ipv4),
      textField(context, 'ipv6', form.ipv6),
    ),
  };
  const show = (kind: string): void => {
    for (const [name, node] of Object.entries(details)) node.hidden = name !== kind;
  };
  const root = element(
    'div',
    { role: 'radiogroup', 'aria-labelledby': `${fieldId('network')}-heading`, class: 'choices' },
    ...page.networks.flatMap((choice) => {
      const more = details[choice.value];
      const radio = radioButton(choice, form.network === choice.value);
      return more === undefined ? [radio] : [radio, more];
    }),
    messageSlot('network'),
  );
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'network') show(target.value);
  });
  show(form.network);
  return root;
}

function radioButton({ value, label, explanation }: RunChoice, isChosen: boolean): HTMLElement {
  const id = `network-${value}`;
  const input = element('input', {
    type: 'radio',
    name: 'network',
    id,
    value,
    'aria-describedby': `${id}-line`,
  });
  input.checked = isChosen;
  return element(
    'div',
    { class: 'choice' },
    input,
    element(
      'div',
      {},
      element('label', { for: id }, label),
      element('p', { class: 'hint', id: `${id}-line` }, explanation),
    ),
  );
}

/** A list with a line below it that says what the chosen one means. */
export function restartField(page: RunFormPage): HTMLElement {
  const { form, labels, restarts } = page;
  const select = selectInput('restart', labels.restart, restarts, form.restart);
  const line = element('p', { class: 'hint', role: 'status' });
  const retries = textField({ page }, 'retries', form.retries);
  const adapt = (): void => {
    line.textContent = restarts.find(({ value }) => value === select.value)?.explanation ?? '';
    retries.hidden = select.value !== 'on-failure';
  };
  select.addEventListener('change', adapt);
  adapt();
  return element(
    'div',
    { class: 'field' },
    element('label', { for: fieldId('restart') }, labels.restart),
    select,
    line,
    messageSlot('restart'),
    retries,
  );
}
