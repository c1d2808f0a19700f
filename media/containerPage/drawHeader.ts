import type {
  ContainerPage,
  PageAction,
} from '../../src/editor/webviews/protocol/containerPage.ts';
import type { DrawContext } from './drawValue.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

export function drawHeader(page: ContainerPage, context: DrawContext): HTMLElement {
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      icon('container'),
      element('h1', {}, page.title),
      element(
        'span',
        { class: `tone tone-${page.state.tone}` },
        icon(page.state.tone),
        page.state.text,
      ),
      element('span', { class: 'aside' }, page.image),
    ),
    element(
      'div',
      { class: 'actions', role: 'group', 'aria-label': page.labels.actions },
      ...page.actions.map((action) => drawAction(action, context)),
    ),
  );
}

/** Unavailable buttons stay focusable, so that the keyboard does not lose its place when the state changes. */
function drawAction({ command, label, enabled }: PageAction, { post }: DrawContext): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'action',
      'aria-disabled': enabled ? undefined : 'true',
      'data-key': `action:${command === 'unpause' ? 'start' : command}`,
    },
    icon(command),
    label,
  );
  button.addEventListener('click', () => {
    if (enabled) post({ type: 'run', command });
  });
  return button;
}

export function drawNotice(page: ContainerPage, { post, labels }: DrawContext): HTMLElement {
  const { notice } = page;
  if (!notice) return element('div', { class: 'notice', hidden: true });
  const children: Node[] = [icon(notice.kind), element('span', {}, notice.text)];
  if (notice.successor !== undefined) {
    const button = element(
      'button',
      { type: 'button', class: 'link', 'data-key': 'notice:successor' },
      labels.openSuccessor,
    );
    button.addEventListener('click', () => post({ type: 'openSuccessor' }));
    children.push(button);
  }
  return element('div', { class: `notice notice-${notice.kind}` }, ...children);
}
