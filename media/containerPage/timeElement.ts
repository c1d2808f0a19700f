import { element } from './element.ts';
import { absoluteTime, relativeTime } from './relativeTime.ts';

/** A moment: how long ago, and exactly when. */
export function timeElement(at: number, language: string): HTMLElement {
  const relative = element(
    'time',
    { datetime: new Date(at).toISOString(), 'data-at': String(at) },
    relativeTime(at, Date.now(), language),
  );
  return element(
    'span',
    {},
    relative,
    element('span', { class: 'aside' }, absoluteTime(at, language)),
  );
}

/** Writes all times anew as the clock goes on. */
export function refreshTimes(root: ParentNode, language: string, now: number): void {
  for (const time of root.querySelectorAll('time[data-at]')) {
    const text = relativeTime(Number(time.getAttribute('data-at')), now, language);
    if (time.textContent !== text) time.textContent = text;
  }
}
