/** A test for plain text in any of the parts, whatever its case. The parts are made only when there is a text to find. */
export function textFilter(text: string): (parts: () => readonly string[]) => boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return () => true;
  return (parts) => parts().some((part) => part.toLowerCase().includes(wanted));
}
