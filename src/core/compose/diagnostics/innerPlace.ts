import type { Place } from '../text/textPosition.ts';

/** The place of a text inside of a longer one (`data` in `data:/var/lib`), or the whole when it is not written there. */
export function innerPlace(place: Place, text: string): Place {
  const { source, start, end } = place;
  const at = source.text.slice(start, end).indexOf(text);
  if (at === -1 || text === '') return place;
  return { source, start: start + at, end: start + at + text.length };
}
