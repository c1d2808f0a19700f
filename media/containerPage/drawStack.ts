import type { PageSection } from '../../src/editor/webviews/protocol/containerPage.ts';
import { element } from './element.ts';

/** Layers as they lie on each other, the topmost first; the bar is as wide as the layer's share of the largest. */
export function drawStack(
  { entries }: Extract<PageSection, { kind: 'stack' }>,
  headingId: string,
): HTMLElement {
  return element(
    'ol',
    { class: 'stack', 'aria-labelledby': headingId },
    ...entries.map(({ title, size, share, writable }) => {
      const bar = element('span', { class: 'stack-bar', 'aria-hidden': 'true' });
      bar.style.width = `${Math.round(Math.max(share, 0) * 1000) / 10}%`;
      return element(
        'li',
        { class: writable ? 'stack-layer stack-writable' : 'stack-layer' },
        bar,
        element('span', { class: 'stack-title', title }, title),
        element('span', { class: 'stack-size' }, size),
      );
    }),
  );
}
