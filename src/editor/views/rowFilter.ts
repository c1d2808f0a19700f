import { parseViewFilter, passesFilter, type FilterSubject } from '../../core/model/viewFilter.ts';

/** A test for the view's filter; what is tested is made only when there is something to find. */
export function rowFilter(text: string): (subject: () => FilterSubject) => boolean {
  const filter = parseViewFilter(text);
  if (filter.terms.length === 0) return () => true;
  return (subject) => passesFilter(filter, subject());
}
