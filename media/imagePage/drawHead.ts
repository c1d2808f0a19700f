import type { ImagePage, ImageRequest } from '../../src/editor/webviews/protocol/imagePage.ts';
import { element } from '../containerPage/element.ts';
import { icon } from './icon.ts';

/** Name, facts, figures and actions. */
export function drawHead(page: ImagePage, post: (request: ImageRequest) => void): HTMLElement {
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      icon('image'),
      element('h1', {}, page.title),
      ...page.actions.map(({ id, label }) => {
        const button = element(
          'button',
          { type: 'button', class: 'action', 'data-key': `action:${id}` },
          label,
        );
        button.addEventListener('click', () => post({ type: 'run', action: id }));
        return button;
      }),
    ),
    element(
      'dl',
      { class: 'facts' },
      ...page.facts.map(({ name, text, isCode }) =>
        element(
          'div',
          {},
          element('dt', {}, name),
          element('dd', {}, isCode === true ? element('code', {}, text) : text),
        ),
      ),
    ),
    element(
      'dl',
      { class: 'figures' },
      ...page.figures.map(({ id, label, text, detail, tone }) =>
        element(
          'div',
          {
            class: `figure figure-${id}${tone === undefined ? '' : ` tone-${tone}`}`,
            title: detail,
          },
          element('dt', {}, label),
          element('dd', {}, text),
        ),
      ),
    ),
  );
}

export function drawNotice({ notice }: ImagePage): HTMLElement {
  if (notice === undefined) return element('div', { hidden: true });
  return element(
    'div',
    { class: `notice notice-${notice.kind}` },
    icon(notice.kind),
    element('span', {}, notice.text),
  );
}

export function drawProgress({ progress }: ImagePage): HTMLElement {
  if (progress === undefined) return element('div', { hidden: true });
  const { text, share } = progress;
  const bar = element('progress', { max: '1', 'aria-label': text });
  if (share !== undefined) bar.value = Math.min(1, share);
  return element('div', { class: 'progress' }, bar, element('span', {}, text));
}
