import type {
  PageLabels,
  PageRequest,
  PageValue,
} from '../../src/editor/webviews/protocol/containerPage.ts';
import { element } from './element.ts';
import { icon, type IconName } from './icon.ts';
import { timeElement } from './timeElement.ts';

export interface DrawContext {
  readonly language: string;
  readonly labels: PageLabels;
  readonly post: (request: PageRequest) => void;
}

/** @param key names the value among all values of the page, so that the keyboard focus finds it after a redraw */
export function drawValue(value: PageValue, key: string, context: DrawContext): HTMLElement {
  const { labels, post } = context;
  switch (value.kind) {
    case 'text':
      return value.tone === undefined
        ? element('span', {}, value.text)
        : element('span', { class: `tone tone-${value.tone}` }, icon(value.tone), value.text);
    case 'time':
      return timeElement(value.at, context.language);
    case 'link': {
      const link = element('a', { href: value.url, title: value.url, 'data-key': key }, value.text);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        post({ type: 'openLink', url: value.url });
      });
      return link;
    }
    case 'code':
      return element(
        'span',
        { class: 'copyable' },
        element('code', {}, value.text),
        iconButton('copy', labels.copy, `${key}:copy`, (button) => {
          post({ type: 'copy', text: value.text });
          confirmCopy(button, labels);
        }),
      );
    case 'secret':
      return drawSecret(value, key, context);
  }
}

function drawSecret(
  { name, text }: Extract<PageValue, { kind: 'secret' }>,
  key: string,
  { labels, post }: DrawContext,
): HTMLElement {
  const shown = text !== undefined;
  return element(
    'span',
    { class: 'copyable' },
    shown ? element('code', {}, text) : element('span', { class: 'masked' }, labels.masked),
    iconButton(
      shown ? 'hide' : 'reveal',
      shown ? labels.hide : labels.reveal,
      `${key}:reveal`,
      () => post({ type: shown ? 'hide' : 'reveal', name }),
    ),
    iconButton('copy', labels.copy, `${key}:copy`, (button) => {
      post({ type: 'copySecret', name });
      confirmCopy(button, labels);
    }),
  );
}

function iconButton(
  name: IconName,
  label: string,
  key: string,
  act: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, 'data-key': key },
    icon(name),
  );
  button.addEventListener('click', () => act(button));
  return button;
}

function confirmCopy(button: HTMLButtonElement, labels: PageLabels): void {
  button.classList.add('done');
  button.setAttribute('aria-label', labels.copied);
  button.addEventListener(
    'blur',
    () => {
      button.classList.remove('done');
      button.setAttribute('aria-label', labels.copy);
    },
    { once: true },
  );
}
