/** A test for the plain text, whatever its case. Parts are searched as one text, so that the filter stays simple. */
export function textFilter(text: string): (parts: readonly string[]) => boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return () => true;
  return (parts) => parts.some((part) => part.toLowerCase().includes(wanted));
}
