/** A tag, a digest or a registry of its own makes it a reference, which no search can find. */
export function isSearchable(text: string): boolean {
  return (
    text.length >= 2 && /^[a-z0-9._/-]+$/.test(text) && !/^(?:[^/]*\.[^/]*|localhost)\//.test(text)
  );
}
