/** What is left of a text in a project's name: small letters, digits, `-` and `_`, a letter or digit first. */
export function normaliseProjectName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}
