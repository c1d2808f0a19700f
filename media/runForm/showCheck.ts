import type { RunMessage, RunSuggestions } from '../../src/editor/webviews/protocol/runForm.ts';
import { element } from '../containerPage/element.ts';

/** Puts each message at its field, and takes away those that are settled. */
export function showMessages(root: ParentNode, messages: readonly RunMessage[]): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-message]')) {
    const own = messages.filter(({ field }) => field === slot.dataset['message']);
    const text = own.map((message) => message.text).join(' ');
    const isError = own.some(({ severity }) => severity === 'error');
    if (slot.textContent !== text) slot.textContent = text;
    slot.className = `message ${isError ? 'message-error' : 'message-warning'}`;
  }
  for (const node of root.querySelectorAll<HTMLElement>('[data-field]')) {
    const isWrong = messages.some(
      ({ field, severity }) => severity === 'error' && field === node.dataset['field'],
    );
    if (isWrong) node.setAttribute('aria-invalid', 'true');
    else node.removeAttribute('aria-invalid');
  }
}

/** Hides values that have come to look like secrets; one that was uncovered on purpose stays so. */
export function showSecrets(root: ParentNode, secrets: readonly number[]): void {
  const rows = root.querySelectorAll<HTMLElement>('[data-list="environment"] > [data-row]');
  for (const [index, row] of rows.entries()) {
    const input = row.querySelector<HTMLInputElement>('[data-field$=".value"]');
    const reveal = row.querySelector<HTMLElement>('.reveal');
    if (!input || !reveal) continue;
    const isSecret = secrets.includes(index);
    const isUncovered = reveal.getAttribute('aria-pressed') === 'true';
    const type = isSecret && !isUncovered ? 'password' : 'text';
    if (input.type !== type) input.type = type;
    reveal.hidden = !isSecret;
  }
}

export function showSuggestions(root: ParentNode, suggestions: RunSuggestions): void {
  for (const [name, values] of Object.entries(suggestions) as [string, readonly string[]][]) {
    const list = root.querySelector(`#suggested-${name}`);
    list?.replaceChildren(...values.map((value) => element('option', { value })));
  }
}
